package io.yotosmartstream.aws.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whether a caller waits until pages have been told. */
interface Pace {

  /**
   * @param topic whose work stays in order
   * @param work begins it and gives what is open until it is done; throws nothing
   */
  void run(String topic, Supplier<CountDownLatch> work);

  /**
   * The caller waits, for what is not done when a function returns may never be.
   *
   * @param most what is not done by then goes on for as long as it can
   */
  static Pace waiting(Duration most) {
    return (topic, work) -> {
      try {
        var unused = work.get().await(most.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** The caller goes on at once; where too much waits, the newest is not done. */
  static Pace inBackground() {
    Lanes topics = new Lanes("live-updates");
    return (topic, work) -> {
      var unused =
          topics.add(
              topic,
              () -> {
                var unusedLatch = work.get();
              });
    };
  }
}
