package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.simulator.settings.Timings;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the tests of hard times have in common. */
final class HardTimes {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private HardTimes() {}

  static boolean online(House house, String player) {
    return house.state(player).filter(PlayerState::online).isPresent();
  }

  static List<String> clientIds(SimulatedYoto yoto) {
    return yoto.connections().stream()
        .map((JsonNode connection) -> connection.path("clientId").asString(""))
        .filter(id -> id.startsWith("YSS"))
        .toList();
  }

  static Timings timings(int tokenSeconds, int silenceSeconds) {
    Timings t = Timings.demonstration();
    return new Timings(
        tokenSeconds,
        t.codeSeconds(),
        t.deviceCodeSeconds(),
        t.deviceCodeIntervalSeconds(),
        t.transcodeSeconds(),
        t.signedUrlSeconds(),
        t.uploadUrlSeconds(),
        silenceSeconds,
        t.positionSeconds(),
        t.bootSeconds(),
        t.legacyStatusSeconds(),
        t.batteryPercentSeconds());
  }
}
