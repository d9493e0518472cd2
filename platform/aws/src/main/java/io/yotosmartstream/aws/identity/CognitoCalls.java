package io.yotosmartstream.aws.identity;

import io.yotosmartstream.outcomes.Refusal;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** What is left of Cognito's errors when a call has taken out those it knows. */
final class CognitoCalls {
  private static final Logger LOG = LoggerFactory.getLogger(CognitoCalls.class);

  private CognitoCalls() {}

  /**
   * @throws Refusal of kind UNAVAILABLE or, where the pool's own quota is used up, TOO_MANY
   */
  static <T> T answerOf(Supplier<T> call) {
    try {
      return call.get();
    } catch (TooManyRequestsException e) {
      throw Refusal.tooMany("Too many people sign up or in just now. Try again.", 1);
    } catch (CognitoIdentityProviderException e) {
      // Its message may name an address, its code cannot.
      LOG.error("Cognito answers {} to request {}", e.awsErrorDetails().errorCode(), e.requestId());
      throw unavailable();
    } catch (SdkClientException e) {
      LOG.warn("Cognito cannot be reached: {}", e.getMessage());
      throw unavailable();
    } catch (SdkException e) {
      LOG.error("A call of Cognito failed", e);
      throw unavailable();
    }
  }

  static Refusal unavailable() {
    return Refusal.of(
        Refusal.Kind.UNAVAILABLE, "Accounts cannot be reached just now. Try again in a moment.");
  }
}
