package io.yotosmartstream.blueprint;

import java.time.Duration;
import java.util.List;

/** The queues of an environment. */
final class Queues {
  static final String WAKE_UPS = "wake-ups";
  static final String JOBS = "jobs";

  /** The dead letters of all queues lie together: one place to look, one alarm to pay. */
  static final String DEAD = "dead-letters";

  /** A job's function runs 15 min at most; a message of it must stay hidden for longer. */
  static final Duration LONGEST_JOB = Duration.ofMinutes(15);

  private static final int FOUR_DAYS = (int) Duration.ofDays(4).toSeconds();

  private Queues() {}

  static List<Queue> of(Names names) {
    return List.of(
        // A wake-up is worth nothing once the command behind it has expired.
        queue(names, WAKE_UPS, Duration.ofSeconds(30), (int) Duration.ofMinutes(5).toSeconds(), 5),
        queue(names, JOBS, LONGEST_JOB.plusMinutes(1), FOUR_DAYS, 5));
  }

  private static Queue queue(
      Names names, String key, Duration visibility, int retention, int receives) {
    return new Queue(
        key, names.name(key), (int) visibility.toSeconds(), retention, receives, names.name(DEAD));
  }
}
