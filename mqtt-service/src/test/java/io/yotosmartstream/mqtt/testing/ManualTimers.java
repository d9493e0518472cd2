package io.yotosmartstream.mqtt.testing;

import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Timers of a clock that stands still until a test moves it; tasks run on the test's thread. */
public final class ManualTimers implements Timers {
  private record Waiting(Instant due, Runnable task) {}

  private final SettableClock clock;
  private final List<Waiting> waiting = new ArrayList<>();

  public ManualTimers(SettableClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable task) {
    Waiting entry = new Waiting(clock.instant().plus(delay), task);
    waiting.add(entry);
    return () -> cancel(entry);
  }

  private synchronized void cancel(Waiting entry) {
    waiting.removeIf(other -> other == entry);
  }

  /** Moves the clock from task to task, in their order. */
  public void advance(Duration by) {
    Instant end = clock.instant().plus(by);
    for (Waiting next = next(end); next != null; next = next(end)) {
      clock.advance(Duration.between(clock.instant(), next.due()));
      next.task().run();
    }
    clock.advance(Duration.between(clock.instant(), end));
  }

  public synchronized int size() {
    return waiting.size();
  }

  private synchronized Waiting next(Instant end) {
    Waiting first = waiting.stream().min(Comparator.comparing(Waiting::due)).orElse(null);
    if (first == null || first.due().isAfter(end)) {
      return null;
    }
    cancel(first);
    return first.due().isBefore(clock.instant())
        ? new Waiting(clock.instant(), first.task())
        : first;
  }
}
