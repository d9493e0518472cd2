package io.yotosmartstream.aws.live;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Work of one lane is done one after the other, that of several lanes at once. */
final class Lanes {
  /** Tasks that may wait in one lane. */
  static final int MOST_WAITING = 256;

  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Queue<Runnable>> lanes = new HashMap<>();

  Lanes(String name) {
    this.name = name;
  }

  /**
   * @param task must not throw
   * @return false where too much waits already, so that the task will not be done
   */
  boolean add(String lane, Runnable task) {
    lock.lock();
    try {
      Queue<Runnable> waiting = lanes.get(lane);
      if (waiting == null) {
        Queue<Runnable> opened = new ArrayDeque<>();
        opened.add(task);
        lanes.put(lane, opened);
        Thread.ofVirtual().name(name).start(() -> work(lane));
        return true;
      }
      return waiting.size() < MOST_WAITING && waiting.add(task);
    } finally {
      lock.unlock();
    }
  }

  private void work(String lane) {
    for (Runnable next = next(lane); next != null; next = next(lane)) {
      next.run();
    }
  }

  private @Nullable Runnable next(String lane) {
    lock.lock();
    try {
      Queue<Runnable> waiting = lanes.get(lane);
      Runnable next = waiting == null ? null : waiting.poll();
      if (next == null) {
        lanes.remove(lane);
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
