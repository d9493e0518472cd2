package io.yotosmartstream.features.stack;

import java.util.Map;
import java.util.Optional;

/** What MiniStack 1.5.33 does not ask the policies as AWS does, with the reason. */
final class Unasked {
  private static final Map<String, String> ALLOWED =
      Map.of(
          "ses:SendEmail",
          "MiniStack asks whether one may send mail as anybody, so the stack of a laptop allows"
              + " that to who may send mail at all");

  private static final Map<String, String> ABSENT =
      Map.of("polly:SynthesizeSpeech", "MiniStack has no Polly, and its stand-in asks no policies");

  private Unasked() {}

  /** Why a role is allowed what its list does not hold; empty where it is refused. */
  static Optional<String> allowed(Role role, Probe probe) {
    return role.has(probe.action())
        ? Optional.ofNullable(ALLOWED.get(probe.action()))
        : Optional.empty();
  }

  /** Why a role is refused whatever its list says; empty where the list decides. */
  static Optional<String> refused(Role role, Probe probe) {
    return role.isToldByTag(probe) && probe.action().startsWith("cognito-idp:")
        ? Optional.of("MiniStack does not know tags of user pools when it reads conditions")
        : Optional.empty();
  }

  /** Why nobody can be asked; empty where MiniStack can. */
  static Optional<String> absent(Probe probe) {
    return Optional.ofNullable(ABSENT.get(probe.action()));
  }
}
