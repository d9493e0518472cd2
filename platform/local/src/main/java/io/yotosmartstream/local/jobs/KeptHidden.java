package io.yotosmartstream.local.jobs;

import io.yotosmartstream.local.jobs.LocalQueue.Message;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a message hidden for as long as somebody works on it. */
final class KeptHidden implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptHidden.class);

  private final Thread thread;

  private KeptHidden(Thread thread) {
    this.thread = thread;
  }

  static KeptHidden keep(LocalQueue queue, Message message, Duration visibility) {
    return new KeptHidden(
        Thread.ofVirtual().name("keep-hidden").start(() -> extend(queue, message, visibility)));
  }

  private static void extend(LocalQueue queue, Message message, Duration visibility) {
    try {
      do {
        Thread.sleep(visibility.dividedBy(3));
      } while (queue.extend(message, visibility));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the work is over
    } catch (RuntimeException e) {
      LOG.warn("A message could not be kept hidden and may be worked on twice", e);
    }
  }

  /** Returns when it is certain that nothing is extended any more. */
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
