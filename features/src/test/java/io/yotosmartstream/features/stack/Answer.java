package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What became of a call, as far as permissions go. */
sealed interface Answer {
  Set<String> REFUSALS =
      Set.of("AccessDenied", "AccessDeniedException", "AuthorizationErrorException");

  /** Nobody may do this. */
  record Refused(String why) implements Answer {}

  /**
   * It was looked at.
   *
   * @param code of the error that it ended with, else {@code done}
   */
  record Heard(String code) implements Answer {}

  /**
   * @throws AssertionError where the answer does not tell whether the caller may
   */
  static Answer to(Probe probe, Aws caller) {
    try {
      probe.call().by(caller);
      return new Heard("done");
    } catch (AwsServiceException e) {
      String code = Objects.requireNonNullElse(e.awsErrorDetails().errorCode(), "none");
      if (REFUSALS.contains(code)) {
        return new Refused(String.valueOf(e.getMessage()));
      }
      if (probe.misses().contains(code)) {
        return new Heard(code);
      }
      throw new AssertionError("No answer to whether one may " + probe + ": " + e.getMessage(), e);
    }
  }
}
