package io.yotosmartstream.simulator.players;

import java.time.Duration;
import java.time.Instant;

/** The small things a player keeps in mind. Guarded by its player. */
final class PlayerState {

  enum Power {
    OFF,
    BOOTING,
    ON
  }

  final Battery battery;
  Power power = Power.OFF;
  Instant bootedAt = Instant.EPOCH;
  Instant powerChangedAt = Instant.EPOCH;
  int volume = 6;
  int dayNow = -1;
  String insertedCard = "";
  String ambient = "off";
  boolean bluetoothSink;
  boolean anyButtonStop;
  Instant sleepAt = Instant.MAX;
  Instant idleSince = Instant.EPOCH;
  int shortcutsUsed;

  PlayerState(Battery battery) {
    this.battery = battery;
  }

  boolean sleepTimerActive() {
    return !sleepAt.equals(Instant.MAX);
  }

  int sleepSeconds(Instant now) {
    return sleepTimerActive()
        ? (int) Math.max(0, Math.ceilDiv(Duration.between(now, sleepAt).toMillis(), 1000L))
        : 0;
  }

  long upTime(Instant now) {
    return Math.max(0, Duration.between(bootedAt, now).toSeconds());
  }
}
