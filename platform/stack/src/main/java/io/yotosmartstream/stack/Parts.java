package io.yotosmartstream.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What something big consists of: how long each part took to start, and all of them ended. */
public final class Parts implements AutoCloseable {
  private final Map<String, Duration> took = new LinkedHashMap<>();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  /** Does it, and remembers how long that took. */
  public <T> T timed(String what, Supplier<T> work) {
    Instant begin = Instant.now();
    T made = work.get();
    took.put(what, Duration.between(begin, Instant.now()));
    return made;
  }

  /** To be ended with the rest, the last one first. */
  public synchronized <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  /** How long what took, in order. */
  public Map<String, Duration> took() {
    return Collections.unmodifiableMap(took);
  }

  /**
   * Ends them all, also those before one that does not end well. Two may come at once: the owner,
   * and the end of the JVM.
   *
   * @throws IllegalStateException with every reason
   */
  @Override
  public synchronized void close() {
    IllegalStateException failed = new IllegalStateException("Not every part could be ended");
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
