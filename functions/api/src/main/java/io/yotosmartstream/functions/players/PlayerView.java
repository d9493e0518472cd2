package io.yotosmartstream.functions.players;

import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerFamily;
import io.yotosmartstream.players.PlayerState;

/** A player with its last known state. */
public record PlayerView(
    String deviceId, String name, PlayerFamily family, String type, PlayerState state) {
  static PlayerView of(PlayerDevice device, PlayerState state) {
    return new PlayerView(device.deviceId(), device.name(), device.family(), device.type(), state);
  }
}
