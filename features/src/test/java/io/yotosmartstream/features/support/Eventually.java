package io.yotosmartstream.features.support;

import io.yotosmartstream.features.world.Worlds;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what comes by itself, with a bound. */
public final class Eventually {
  public static final Duration SOON = Duration.ofSeconds(20);
  public static final Duration LATER = Duration.ofSeconds(60);

  private Eventually() {}

  /**
   * @throws AssertionError with the last value where none fits in time
   */
  public static <T> T get(String what, Duration bound, Supplier<T> look, Predicate<T> fits) {
    Object[] seen = new Object[1];
    try {
      return Awaitility.await()
          .pollInterval(Duration.ofMillis(100))
          .pollDelay(Duration.ZERO)
          .atMost(bound)
          .until(
              () -> {
                Worlds.requireUsable();
                T value = look.get();
                seen[0] = value;
                return value;
              },
              fits);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          what + ": not within " + bound.toSeconds() + " s; at the end: " + seen[0], e);
    }
  }

  public static void holds(Duration bound, ThrowingRunnable claim) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .pollDelay(Duration.ZERO)
        .atMost(bound)
        .untilAsserted(
            () -> {
              Worlds.requireUsable();
              claim.run();
            });
  }
}
