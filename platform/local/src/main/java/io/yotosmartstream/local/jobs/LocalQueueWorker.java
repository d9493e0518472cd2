package io.yotosmartstream.local.jobs;

import io.yotosmartstream.local.jobs.LocalQueue.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off one queue, one message at a time, on a thread of its own. While it works, the message
 * is kept hidden, however long that takes; when the process dies, another gets the message within
 * {@link #VISIBILITY}.
 */
public final class LocalQueueWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalQueueWorker.class);
  static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** What is done with a message; what it throws brings the message again. */
  @FunctionalInterface
  public interface Handler {
    void handle(String body) throws Exception;
  }

  private final LocalQueue queue;
  private final String name;
  private final Handler handler;
  private final Semaphore nudges = new Semaphore(0);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Runnable noMoreNudges;
  private final Thread thread;

  private LocalQueueWorker(LocalQueue queue, String name, Handler handler) {
    this.queue = queue;
    this.name = name;
    this.handler = handler;
    this.noMoreNudges = queue.onSend(name, nudges::release);
    this.thread = Thread.ofVirtual().name("queue-" + name).unstarted(this::run);
  }

  public static LocalQueueWorker start(LocalQueue queue, String name, Handler handler) {
    LocalQueueWorker worker = new LocalQueueWorker(queue, name, handler);
    worker.thread.start();
    return worker;
  }

  private void run() {
    long wait = SHORTEST_WAIT.toMillis();
    while (!closed.get()) {
      nudges.drainPermits();
      if (workOne()) {
        wait = SHORTEST_WAIT.toMillis();
        continue;
      }
      try {
        boolean nudged = nudges.tryAcquire(wait, TimeUnit.MILLISECONDS);
        wait = nudged ? SHORTEST_WAIT.toMillis() : Math.min(2 * wait, LONGEST_WAIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * @return whether there was a message
   */
  private boolean workOne() {
    try {
      Optional<Message> message = queue.poll(name, VISIBILITY);
      message.ifPresent(this::work);
      return message.isPresent();
    } catch (RuntimeException e) {
      LOG.error("The queue {} cannot be worked off just now", name, e);
      return false;
    }
  }

  private void work(Message message) {
    try (var kept = KeptHidden.keep(queue, message, VISIBILITY)) {
      handler.handle(message.body());
      queue.ack(message);
    } catch (InterruptedException e) {
      // Closing: the message comes again at once, to whoever works next.
      Thread.interrupted();
      queue.nack(message, Duration.ZERO);
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn(
          "A message of queue {} failed, try {} of {}",
          name,
          message.attempts(),
          LocalQueue.TRIES,
          e);
      queue.nack(message, Duration.ofSeconds(message.attempts()));
    }
  }

  /** Ends after the message that is being worked on; interrupts that after the time given. */
  public void close(Duration patience) {
    closed.set(true);
    noMoreNudges.run();
    nudges.release();
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
        thread.join(patience.plusSeconds(1));
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(10));
  }
}
