package io.yotosmartstream.mqtt.players;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Keeps a few of many lags. Each that was added has the same chance to be among them, so that
 * percentiles of these are about those of all.
 */
final class Lags {
  /** CloudWatch takes no more values of a metric in one line. */
  static final int MOST = 100;

  private final RandomGenerator chance;
  private final List<Long> kept = new ArrayList<>();
  private long added;

  Lags(RandomGenerator chance) {
    this.chance = chance;
  }

  synchronized void add(Duration lag) {
    // A wall clock may be set back meanwhile.
    long millis = Math.max(0, lag.toMillis());
    added++;
    if (kept.size() < MOST) {
      kept.add(millis);
      return;
    }
    long place = chance.nextLong(added);
    if (place < MOST) {
      kept.set((int) place, millis);
    }
  }

  /** In milliseconds; begins anew. */
  synchronized List<Long> take() {
    List<Long> taken = List.copyOf(kept);
    kept.clear();
    added = 0;
    return taken;
  }
}
