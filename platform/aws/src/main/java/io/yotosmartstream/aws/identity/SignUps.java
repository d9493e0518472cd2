package io.yotosmartstream.aws.identity;

import io.yotosmartstream.identity.ByInvitation;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.User;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnexpectedLambdaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * What is proven by a code. Where Cognito's errors would tell whether there is an account, they
 * become one outcome.
 */
final class SignUps {
  private static final Logger LOG = LoggerFactory.getLogger(SignUps.class);

  /** Waits for our own trigger, which may start cold. */
  private static final AwsRequestOverrideConfiguration WITH_TRIGGER =
      AwsRequestOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(20))
          .apiCallTimeout(Duration.ofSeconds(24))
          .build();

  private final Supplier<CognitoPool> pool;

  SignUps(Supplier<CognitoPool> pool) {
    this.pool = pool;
  }

  Registration register(
      String email, String password, Function<String, Optional<User>> findByEmail) {
    if (!Names.possible(email)) {
      throw Refusal.invalid(
          "/email", "An address has at most %d characters here.".formatted(Names.LONGEST));
    }
    CognitoPool users = pool.get();
    try {
      return new Registration.Registered(
          users
              .client()
              .signUp(
                  up ->
                      up.clientId(users.clientId())
                          .username(email)
                          .password(password)
                          .userAttributes(a -> a.name("email").value(email))
                          .overrideConfiguration(WITH_TRIGGER))
              .userSub());
    } catch (UsernameExistsException e) {
      return new Registration.AlreadyRegistered();
    } catch (UserLambdaValidationException e) {
      // Cognito asks our trigger before it looks whether there is such an account.
      if (findByEmail.apply(email).isPresent()) {
        return new Registration.AlreadyRegistered();
      }
      throw ByInvitation.isSaidIn(e.getMessage())
          ? ByInvitation.refusal()
          : CognitoCalls.unavailable();
    } catch (CodeDeliveryFailureException | LimitExceededException e) {
      // The account may be there; as with any mail that gets lost, the person asks for another.
      LOG.warn("Cognito could not send the code of a sign-up: {}", e.awsErrorDetails().errorCode());
      return findByEmail
          .apply(email)
          .<Registration>map(user -> new Registration.Registered(user.userId()))
          .orElseThrow(CognitoCalls::unavailable);
    } catch (InvalidPasswordException e) {
      throw badPassword("/password");
    } catch (InvalidParameterException e) {
      throw aboutPassword(e)
          ? badPassword("/password")
          : Refusal.invalid("/email", "This is no address that mail can be sent to.");
    }
  }

  /** Our trigger is asked when the code has counted already, so its failure takes nothing back. */
  CodeOutcome confirm(String email, String code, Function<String, Optional<User>> findByEmail) {
    CognitoPool users = pool.get();
    try {
      return outcome(
          () ->
              users
                  .client()
                  .confirmSignUp(
                      c ->
                          c.clientId(users.clientId())
                              .username(email)
                              .confirmationCode(code)
                              .overrideConfiguration(WITH_TRIGGER)));
    } catch (UserLambdaValidationException
        | UnexpectedLambdaException
        | InvalidLambdaResponseException e) {
      LOG.warn("After a confirmation the trigger failed: {}", e.awsErrorDetails().errorCode());
      if (findByEmail.apply(email).filter(User::confirmed).isPresent()) {
        return CodeOutcome.ACCEPTED;
      }
      throw e;
    }
  }

  /**
   * @return whether Cognito said that it sends one, which is for the log only
   */
  boolean resend(String email) {
    CognitoPool users = pool.get();
    return sent(
        () ->
            users
                .client()
                .resendConfirmationCode(r -> r.clientId(users.clientId()).username(email)));
  }

  /** Who has not confirmed the address yet gets the code for that: Cognito resets no other. */
  boolean forgot(String email) {
    CognitoPool users = pool.get();
    try {
      return sent(
          () -> users.client().forgotPassword(f -> f.clientId(users.clientId()).username(email)));
    } catch (InvalidParameterException e) {
      return resend(email);
    }
  }

  CodeOutcome reset(String email, String code, String newPassword) {
    CognitoPool users = pool.get();
    try {
      return outcome(
          () ->
              users
                  .client()
                  .confirmForgotPassword(
                      c ->
                          c.clientId(users.clientId())
                              .username(email)
                              .confirmationCode(code)
                              .password(newPassword)));
    } catch (InvalidPasswordException e) {
      throw badPassword("/newPassword");
    }
  }

  private static boolean sent(Supplier<?> call) {
    try {
      return call.get() != null;
    } catch (UserNotFoundException
        | NotAuthorizedException
        | LimitExceededException
        | CodeDeliveryFailureException e) {
      LOG.info("Cognito sent no code: {}", e.awsErrorDetails().errorCode());
      return false;
    }
  }

  private static CodeOutcome outcome(Supplier<?> call) {
    try {
      var unused = call.get();
      return CodeOutcome.ACCEPTED;
    } catch (CodeMismatchException
        | ExpiredCodeException
        | LimitExceededException
        | TooManyFailedAttemptsException
        | NotAuthorizedException
        | UserNotFoundException
        | UserNotConfirmedException
        | AliasExistsException e) {
      return CodeOutcome.WRONG_OR_EXPIRED;
    } catch (InvalidParameterException e) {
      if (aboutPassword(e)) {
        throw badPassword("/newPassword");
      }
      return CodeOutcome.WRONG_OR_EXPIRED; // a code that cannot be one
    }
  }

  private static boolean aboutPassword(InvalidParameterException e) {
    String message = e.awsErrorDetails().errorMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("password");
  }

  private static Refusal badPassword(String pointer) {
    return Refusal.invalid(
        pointer, "A password has 10 to 200 characters and neither begins nor ends with a blank.");
  }
}
