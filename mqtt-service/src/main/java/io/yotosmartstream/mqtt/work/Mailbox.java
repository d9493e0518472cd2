package io.yotosmartstream.mqtt.work;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does tasks one after the other in the order in which they came, on whatever thread is free. A
 * task that throws is logged and does not stop the ones after it.
 */
public final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final Executor threads;
  private final int capacity;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean working;

  /**
   * @param capacity how many tasks may wait before {@link #offer} refuses; bounds the memory when
   *     the table is slower than the players
   */
  public Mailbox(Executor threads, int capacity) {
    this.threads = threads;
    this.capacity = capacity;
  }

  /** It will be done, however many wait. */
  public void post(Runnable task) {
    add(task, Integer.MAX_VALUE);
  }

  /**
   * @return whether it will be done; false where too many wait already
   */
  public boolean offer(Runnable task) {
    return add(task, capacity);
  }

  private boolean add(Runnable task, int limit) {
    synchronized (waiting) {
      if (waiting.size() >= limit) {
        return false;
      }
      waiting.add(task);
      if (working) {
        return true;
      }
      working = true;
    }
    threads.execute(this::work);
    return true;
  }

  private void work() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("A task failed; the ones after it go on.", e);
      }
    }
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      Runnable task = waiting.poll();
      working = task != null;
      return task;
    }
  }
}
