package io.yotosmartstream.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.identity.ByInvitation;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.outcomes.Refusal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What emulators do not answer: rotation, limits, throttling, triggers that refuse, no answer. */
class CognitoProviderTest {
  private static final String ANN = "ann@example.com";
  private static final SignedTokens TOKENS = SignedTokens.withKey("key");
  private static final String USER =
      """
      {"Username":"user-1","UserStatus":"%s","UserAttributes":[{"Name":"sub","Value":"user-1"},\
      {"Name":"email","Value":"ann@example.com"}]}""";

  private final Map<String, Reply> answers = new HashMap<>();
  private final StandIn aws =
      new StandIn(
          request -> answers.getOrDefault(request.operation(), Reply.error(400, "NotForeseen")));
  private final IdentityProvider identity =
      CognitoIdentity.in(
          aws.clients(),
          Map.of("USER_POOL_ID", SignedTokens.POOL, "USER_POOL_CLIENT_ID", SignedTokens.CLIENT),
          InstantSource.system());

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void aSignInIsRenewedByTheTokenThatCameWithTheLastOne() {
    answers.put("GetTokensFromRefreshToken", tokens("second"));

    assertThat(identity.refresh("first"))
        .isEqualTo(new SignIn.SignedIn("user-1", TOKENS.access(), "second", 900));
    assertThat(aws.requests().getFirst().body()).contains("\"RefreshToken\":\"first\"");
  }

  @Test
  void aSpentTokenIsRefused() {
    answers.put("GetTokensFromRefreshToken", Reply.error(400, "RefreshTokenReuseException"));

    assertThat(identity.refresh("first")).isEqualTo(new SignIn.Refused(false));
  }

  @Test
  void aSecondFactorIsAskedFor() {
    answers.put(
        "AdminInitiateAuth",
        Reply.json("{\"ChallengeName\":\"SOFTWARE_TOKEN_MFA\",\"Session\":\"s\"}"));

    assertThat(identity.signIn(ANN, "password"))
        .isEqualTo(new SignIn.Challenged("SOFTWARE_TOKEN_MFA", "s"));
    assertThat(identity.verifyPassword("user-1", "password")).isTrue();
  }

  @Test
  void theSignInBehindAPasswordQuestionIsForgotten() {
    answers.put("AdminInitiateAuth", tokens("nobody-has-it"));
    answers.put("RevokeToken", Reply.json("{}"));

    assertThat(identity.verifyPassword("user-1", "password")).isTrue();
    assertThat(aws.requests().getLast().body()).contains("nobody-has-it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CodeMismatchException",
        "ExpiredCodeException",
        "LimitExceededException",
        "TooManyFailedAttemptsException",
        "NotAuthorizedException",
        "UserNotFoundException",
        "InvalidParameterException"
      })
  void codesThatAreNotTakenLookAlike(String error) {
    answers.put("ConfirmSignUp", Reply.error(400, error));
    answers.put("ConfirmForgotPassword", Reply.error(400, error));

    assertThat(identity.confirm(ANN, "123456")).isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
    assertThat(identity.resetPassword(ANN, "123456", "long enough"))
        .isEqualTo(CodeOutcome.WRONG_OR_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UserLambdaValidationException",
        "UnexpectedLambdaException",
        "InvalidLambdaResponseException"
      })
  void aTriggerThatFailsTakesNoConfirmationBack(String error) {
    answers.put("ConfirmSignUp", Reply.error(400, error));
    answers.put("AdminGetUser", Reply.json(USER.formatted("CONFIRMED")));
    assertThat(identity.confirm(ANN, "123456")).isEqualTo(CodeOutcome.ACCEPTED);

    answers.put("AdminGetUser", Reply.json(USER.formatted("UNCONFIRMED")));
    assertRefused(Refusal.Kind.UNAVAILABLE, () -> identity.confirm(ANN, "123456"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LimitExceededException", "UserNotFoundException", "NotAuthorizedException"})
  void whetherACodeIsSentIsNotTold(String error) {
    answers.put("ForgotPassword", Reply.error(400, error));
    answers.put("ResendConfirmationCode", Reply.error(400, error));

    identity.forgotPassword(ANN);
    identity.resendConfirmation(ANN);

    assertThat(aws.operations()).containsExactly("ForgotPassword", "ResendConfirmationCode");
  }

  @Test
  void whoHasNotConfirmedGetsThatCodeInPlaceOfAReset() {
    answers.put("ForgotPassword", Reply.error(400, "InvalidParameterException"));
    answers.put("ResendConfirmationCode", Reply.json("{}"));

    identity.forgotPassword(ANN);

    assertThat(aws.operations()).containsExactly("ForgotPassword", "ResendConfirmationCode");
  }

  @Test
  void aNewPasswordEndsTheOldSignIns() {
    answers.put("ConfirmForgotPassword", Reply.json("{}"));
    answers.put("AdminUserGlobalSignOut", Reply.json("{}"));

    assertThat(identity.resetPassword(ANN, "123456", "long enough"))
        .isEqualTo(CodeOutcome.ACCEPTED);
    assertThat(aws.operations()).endsWith("AdminUserGlobalSignOut");
  }

  @Test
  void aMemberWhoIsNotInvitedAnyMoreHasAnAccountAllTheSame() {
    answers.put("SignUp", Reply.error(400, "UserLambdaValidationException"));
    answers.put("AdminGetUser", Reply.json(USER.formatted("CONFIRMED")));

    assertThat(identity.register(ANN, "long enough"))
        .isEqualTo(new Registration.AlreadyRegistered());
  }

  @Test
  void whoIsNotInvitedIsToldSo() {
    answers.put(
        "SignUp",
        Reply.error(
            400,
            "UserLambdaValidationException",
            "PreSignUp failed with error " + ByInvitation.refusal().detail() + "."));
    answers.put("AdminGetUser", Reply.error(400, "UserNotFoundException"));

    assertRefused(Refusal.Kind.NOT_ALLOWED, () -> identity.register(ANN, "long enough"));
  }

  @Test
  void aFaultOfTheTriggerIsNotTakenForARefusal() {
    answers.put(
        "SignUp",
        Reply.error(
            400,
            "UserLambdaValidationException",
            "PreSignUp failed with error The table does not answer."));
    answers.put("AdminGetUser", Reply.error(400, "UserNotFoundException"));

    assertRefused(Refusal.Kind.UNAVAILABLE, () -> identity.register(ANN, "long enough"));
  }

  @Test
  void anAccountWhoseMailWasNotSentIsThere() {
    answers.put("SignUp", Reply.error(400, "CodeDeliveryFailureException"));
    answers.put("AdminGetUser", Reply.json(USER.formatted("UNCONFIRMED")));

    assertThat(identity.register(ANN, "long enough"))
        .isEqualTo(new Registration.Registered("user-1"));
  }

  @Test
  void aPasswordThatThePoolDoesNotTakeIsPointedAt() {
    answers.put("SignUp", Reply.error(400, "InvalidPasswordException"));

    assertThatThrownBy(() -> identity.register(ANN, "x"))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> assertThat(e.faults()).extracting(Refusal.Fault::pointer).contains("/password"));
  }

  @Test
  void anAddressThatCognitoCannotKeepIsPointedAtAndNotLookedFor() {
    String longest = "a".repeat(125) + "@b.c";

    assertRefused(Refusal.Kind.INVALID, () -> identity.register(longest, "long enough"));
    assertThat(identity.findByEmail(longest)).isEmpty();
    assertThat(identity.signIn("ann @example.com", "x")).isEqualTo(new SignIn.Refused(false));
    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void anIdIsNoAddressNorTheOtherWayRound() {
    answers.put("AdminGetUser", Reply.json(USER.formatted("CONFIRMED")));

    assertThat(identity.find(ANN)).isEmpty();
    assertThat(identity.findByEmail("user-1")).isEmpty();
    assertThat(identity.findByEmail(" ANN@example.com ")).isPresent();
  }

  @Test
  void aBusyPoolAsksToComeBack() {
    answers.put("AdminInitiateAuth", Reply.error(400, "TooManyRequestsException"));

    assertRefused(Refusal.Kind.TOO_MANY, () -> identity.signIn(ANN, "password"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"InternalErrorException", "ResourceNotFoundException", "Whatever"})
  void whatAPersonCannotHelpIsUnavailable(String error) {
    answers.put("AdminInitiateAuth", Reply.error(400, error));

    assertRefused(Refusal.Kind.UNAVAILABLE, () -> identity.signIn(ANN, "password"));
  }

  @Test
  void noAnswerIsUnavailable() {
    aws.close();

    assertRefused(Refusal.Kind.UNAVAILABLE, () -> identity.find("user-1"));
  }

  @Test
  void withoutAPoolItStartsAndTellsOnFirstUseWhatIsMissing() {
    IdentityProvider none = CognitoIdentity.in(aws.clients(), Map.of(), InstantSource.system());

    assertThatThrownBy(() -> none.find("user-1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("USER_POOL_ID");
  }

  private static Reply tokens(String refreshToken) {
    return Reply.json(
        "{\"AuthenticationResult\":{\"AccessToken\":\"%s\",\"RefreshToken\":\"%s\",\"ExpiresIn\":900}}"
            .formatted(TOKENS.access(), refreshToken));
  }

  private static void assertRefused(
      Refusal.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
