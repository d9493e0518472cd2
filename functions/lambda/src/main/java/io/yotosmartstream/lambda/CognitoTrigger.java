package io.yotosmartstream.lambda;

import io.yotosmartstream.functions.households.FoundHouseholds;
import io.yotosmartstream.functions.households.SignUpRule;
import io.yotosmartstream.identity.ByInvitation;
import io.yotosmartstream.outcomes.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Triggers of the Cognito user pool. Each gives the event back as it came; a refusal is an
 * exception, whose message Cognito shows to the person. Events are maps because Cognito wants every
 * field back, also those that are new.
 */
final class CognitoTrigger implements Function<Map<String, Object>, Map<String, Object>> {
  private final SignUpRule signUps;
  private final FoundHouseholds households;

  CognitoTrigger(SignUpRule signUps, FoundHouseholds households) {
    this.signUps = signUps;
    this.households = households;
  }

  /**
   * @throws Refusal where the address may not sign up
   */
  @Override
  public Map<String, Object> apply(Map<String, Object> event) {
    switch (String.valueOf(event.get("triggerSource"))) {
      case "PreSignUp_SignUp", "PreSignUp_ExternalProvider" -> requireInvited(event);
      case "PostConfirmation_ConfirmSignUp" -> found(event);
      default -> {
        // Administrators make users for whom they like; the rest is not for us.
      }
    }
    return event;
  }

  private void requireInvited(Map<String, Object> event) {
    String email = attribute(event, "email");
    if (!signUps.allows(email == null ? "" : email)) {
      throw ByInvitation.refusal();
    }
  }

  /** Signing in would do it too, later. */
  private void found(Map<String, Object> event) {
    String userId = attribute(event, "sub");
    String email = attribute(event, "email");
    if (userId != null && email != null) {
      var unused = households.ensure(userId, email);
    }
  }

  private static @Nullable String attribute(Map<String, Object> event, String name) {
    return event.get("request") instanceof Map<?, ?> request
            && request.get("userAttributes") instanceof Map<?, ?> attributes
            && attributes.get(name) instanceof String value
        ? value
        : null;
  }
}
