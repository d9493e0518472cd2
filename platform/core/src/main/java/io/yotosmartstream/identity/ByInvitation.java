package io.yotosmartstream.identity;

import io.yotosmartstream.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What whoever signs up without an invitation is told. A user pool that asks a function of ours
 * passes on no more than the function's words, among words of its own.
 */
public final class ByInvitation {
  private static final String WORDS =
      "One signs up by invitation here: ask the family that you want to join to invite this"
          + " address";

  private ByInvitation() {}

  public static Refusal refusal() {
    return Refusal.of(Refusal.Kind.NOT_ALLOWED, WORDS);
  }

  /** Whether this is the reason, and not a fault of the function. */
  public static boolean isSaidIn(@Nullable String message) {
    return message != null && message.contains(WORDS);
  }
}
