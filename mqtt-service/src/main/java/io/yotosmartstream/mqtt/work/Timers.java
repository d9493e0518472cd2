package io.yotosmartstream.mqtt.work;

import java.time.Duration;

/** Work that is done later. */
public interface Timers {

  /** Work that waits. */
  @FunctionalInterface
  interface Timer {
    /** It is not done where it has not begun yet. */
    void cancel();
  }

  /** Does it once, after the delay, on a thread of its own that may block. */
  Timer after(Duration delay, Runnable task);
}
