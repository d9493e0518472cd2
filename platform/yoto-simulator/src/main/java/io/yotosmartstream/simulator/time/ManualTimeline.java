package io.yotosmartstream.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that stands still until it is told to move; due tasks run in order on the moving thread. */
public final class ManualTimeline implements Timeline {

  private record Task(Instant due, long order, Runnable work) {}

  private static final Comparator<Task> SOONEST =
      Comparator.comparing(Task::due).thenComparingLong(Task::order);

  private final List<Task> tasks = new ArrayList<>();
  private Instant now;
  private long order;

  public ManualTimeline(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Alarm after(Duration delay, Runnable work) {
    Task task = new Task(now.plus(delay), order++, work);
    tasks.add(task);
    return () -> cancel(task);
  }

  private synchronized void cancel(Task task) {
    tasks.remove(task);
  }

  /** Moves time on, running everything that falls due on the way at its own instant. */
  public void advance(Duration step) {
    Instant target = instant().plus(step);
    for (Task task = take(target); task != null; task = take(target)) {
      task.work().run();
    }
    arrive(target);
  }

  private synchronized void arrive(Instant target) {
    now = target;
  }

  private synchronized @org.jspecify.annotations.Nullable Task take(Instant target) {
    Task next = tasks.stream().filter(t -> !t.due().isAfter(target)).min(SOONEST).orElse(null);
    if (next != null) {
      tasks.remove(next);
      if (next.due().isAfter(now)) {
        now = next.due();
      }
    }
    return next;
  }

  @Override
  public synchronized void close() {
    tasks.clear();
  }
}
