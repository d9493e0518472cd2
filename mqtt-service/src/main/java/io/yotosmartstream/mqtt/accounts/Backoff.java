package io.yotosmartstream.mqtt.accounts;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubles from try to try up to a limit, of which a random
 * half, so that many tasks do not come back at the same moment.
 */
public final class Backoff {
  private static final int LONGEST_SHIFT = 20;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * @param failures how many tries have failed in a row, at least 1
   */
  Duration afterFailures(int failures) {
    long millis = first.toMillis() << Math.min(failures - 1, LONGEST_SHIFT);
    long limit = Math.min(millis, longest.toMillis());
    return Duration.ofMillis(limit / 2 + random.nextLong(limit / 2 + 1));
  }
}
