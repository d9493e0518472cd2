package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.players.CommandLifeCycle;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the table did not let through once more each second, for as long as a command lives:
 * nobody else would look after it. Used from the player's mailbox only.
 */
final class Again {
  private static final Logger LOG = LoggerFactory.getLogger(Again.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final long TRIES = CommandLifeCycle.DEFAULT_EXPIRY.dividedBy(PAUSE);

  private final Timers timers;
  private final Mailbox mailbox;

  Again(Timers timers, Mailbox mailbox) {
    this.timers = timers;
    this.mailbox = mailbox;
  }

  /**
   * @param work that bears being done twice. What it throws the last time is thrown
   */
  void untilItWorks(Runnable work) {
    attempt(work, TRIES);
  }

  private void attempt(Runnable work, long left) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (left == 0) {
        throw e;
      }
      LOG.warn("It could not be done; next try in {} ms. {}", PAUSE.toMillis(), e.toString());
      var unused = timers.after(PAUSE, () -> mailbox.post(() -> attempt(work, left - 1)));
    }
  }
}
