package io.yotosmartstream.features.lambda;

import io.yotosmartstream.local.jobs.LocalQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes messages off a queue as an event source mapping does: what worked is deleted, what failed
 * comes again when its visibility has passed.
 */
final class Poller implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** While a function works; on AWS longer than it may run. */
  private static final Duration WHILE_WORKING = Duration.ofMinutes(15);

  /** After a failure; on AWS the rest of the visibility, which nobody waits for here. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(7);

  private final LocalQueue queue;
  private final String name;
  private final Consumer<String> function;
  private final Thread thread;

  Poller(LocalQueue queue, String name, Consumer<String> function) {
    this.queue = queue;
    this.name = name;
    this.function = function;
    thread = Thread.ofPlatform().daemon().name("poll-" + name).start(this::run);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Optional<LocalQueue.Message> message = queue.poll(name, WHILE_WORKING);
        if (message.isEmpty()) {
          Thread.sleep(LOOK_AGAIN);
        } else {
          work(message.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void work(LocalQueue.Message message) {
    try {
      function.accept(message.body());
      queue.ack(message);
    } catch (RuntimeException e) {
      queue.extend(message, AFTER_FAILURE);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
