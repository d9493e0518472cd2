package io.yotosmartstream.mqtt.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time. One thread keeps it and does nothing else, so that no task delays another. */
public final class SystemTimers implements Timers, AutoCloseable {
  private final ScheduledThreadPoolExecutor scheduler;
  private final Executor threads;

  public SystemTimers(Executor threads) {
    this.threads = threads;
    scheduler =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("timers").factory());
    scheduler.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    try {
      Future<?> waiting =
          scheduler.schedule(
              () -> threads.execute(task), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
      return () -> waiting.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {}; // the service is being stopped: nothing is due any more
    }
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
