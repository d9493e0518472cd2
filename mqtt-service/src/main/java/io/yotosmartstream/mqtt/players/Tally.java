package io.yotosmartstream.mqtt.players;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** Counts messages and how late they were, for operators. */
public final class Tally {
  private final LongAdder received = new LongAdder();
  private final LongAdder notUnderstood = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Lags lags = new Lags(RandomGenerator.getDefault());

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

  /**
   * @param lag from a message's arrival to the live message that it became
   */
  public void handedOn(Duration lag) {
    lags.add(lag);
  }

  /** Milliseconds, of at most 100 of those handed on since the last call, picked by chance. */
  public List<Long> takeLags() {
    return lags.take();
  }

  public Counts counts() {
    return new Counts(received.sum(), notUnderstood.sum(), failed.sum());
  }
}
