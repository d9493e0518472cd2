package io.yotosmartstream.simulator.time;

import java.time.Duration;
import java.time.InstantSource;

/** The only source of time: what the time is, and what happens later. Tests drive it by hand. */
public interface Timeline extends InstantSource, AutoCloseable {

  /** Runs the task once, {@code delay} from now; never on the caller's thread. */
  Alarm after(Duration delay, Runnable task);

  @Override
  void close();

  /** Something that will happen, unless it is called off. */
  interface Alarm {
    void cancel();
  }
}
