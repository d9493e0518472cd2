package io.yotosmartstream.aws.clients;

import java.time.Duration;

/**
 * How long a call of a service may take.
 *
 * @param attempt one try, from its connection to the last byte of its answer
 * @param whole all tries and the pauses between them
 */
public record CallTimes(Duration attempt, Duration whole) {

  /** For what answers in milliseconds and is waited for by a person. */
  public static final CallTimes QUICK = new CallTimes(Duration.ofSeconds(3), Duration.ofSeconds(8));

  /** For what moves bytes or thinks, in the background. */
  public static final CallTimes LONG =
      new CallTimes(Duration.ofSeconds(60), Duration.ofSeconds(150));
}
