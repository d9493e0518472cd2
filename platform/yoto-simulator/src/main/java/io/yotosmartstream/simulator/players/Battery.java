package io.yotosmartstream.simulator.players;

import java.time.Duration;
import java.time.Instant;

/** Empties while the player is awake, fills five times as fast on the charger. */
final class Battery {

  private static final int FILLS_FASTER = 5;

  private double level;
  private boolean charging;
  private Instant counted;

  Battery(int level, boolean charging, Instant now) {
    this.level = level;
    this.charging = charging;
    this.counted = now;
  }

  int level() {
    return (int) Math.round(level);
  }

  /** Millivolts of a lithium cell at this level. */
  int millivolts() {
    return 3300 + (int) (level * 9);
  }

  boolean charging() {
    return charging;
  }

  boolean empty() {
    return level <= 0 && !charging;
  }

  void set(int percent, boolean plugged) {
    level = percent;
    charging = plugged;
  }

  void tick(Instant now, boolean drains, int secondsPerPercent) {
    double percent = Duration.between(counted, now).toMillis() / 1000.0 / secondsPerPercent;
    counted = now;
    if (drains) {
      level = Math.clamp(charging ? level + FILLS_FASTER * percent : level - percent, 0, 100);
    }
  }
}
