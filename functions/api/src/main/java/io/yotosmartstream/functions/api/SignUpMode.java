package io.yotosmartstream.functions.api;

import java.util.Map;

/** Who may sign up: {@code SIGN_UP} and {@code FIRST_OWNER}. */
public sealed interface SignUpMode {
  /** Everybody. */
  record Open() implements SignUpMode {}

  /**
   * Those who are invited.
   *
   * @param firstOwner needs no invitation, so that there is somebody who invites
   */
  record ByInvitation(String firstOwner) implements SignUpMode {}

  /**
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  static SignUpMode from(Map<String, String> env) {
    String mode = env.getOrDefault("SIGN_UP", "").strip();
    return switch (mode) {
      case "", "open" -> new Open();
      case "invitation" -> new ByInvitation(firstOwner(env));
      default ->
          throw new IllegalArgumentException(
              "The environment variable SIGN_UP must be open or invitation, not " + mode);
    };
  }

  private static String firstOwner(Map<String, String> env) {
    String address = env.getOrDefault("FIRST_OWNER", "").strip();
    if (address.matches("[^@\\s]+@[^@\\s]+")) {
      return address;
    }
    throw new IllegalArgumentException(
        "With SIGN_UP=invitation the environment variable FIRST_OWNER must be the e-mail address"
            + " of the first owner, who needs no invitation; it is "
            + (address.isEmpty() ? "not set" : address));
  }
}
