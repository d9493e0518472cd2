package io.yotosmartstream.mqtt.players;

import java.util.concurrent.atomic.LongAdder;

/** Counts messages, for operators. */
public final class Tally {
  private final LongAdder received = new LongAdder();
  private final LongAdder notUnderstood = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /**
   * @param notUnderstood could not be read
   * @param failed could be read, but not be kept or were too many
   */
  public record Counts(long received, long notUnderstood, long failed) {}

  void received() {
    received.increment();
  }

  void notUnderstood() {
    notUnderstood.increment();
  }

  void failed() {
    failed.increment();
  }

  public Counts counts() {
    return new Counts(received.sum(), notUnderstood.sum(), failed.sum());
  }
}
