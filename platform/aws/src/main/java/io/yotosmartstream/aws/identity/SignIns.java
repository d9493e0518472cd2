package io.yotosmartstream.aws.identity;

import io.yotosmartstream.identity.IdentityProvider.SignIn;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Passwords and refresh tokens become access tokens. */
final class SignIns {
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
  private static final SignIn REFUSED = new SignIn.Refused(false);

  private final Supplier<CognitoPool> pool;

  SignIns(Supplier<CognitoPool> pool) {
    this.pool = pool;
  }

  /**
   * Cognito tells of a missing confirmation before it looks at the password, and refuses the right
   * password too for a while after many wrong ones.
   */
  SignIn signIn(String email, String password) {
    try {
      return passwordAnswer(email, password)
          .map(answer -> outcome(answer.authenticationResult(), null, answer))
          .orElse(REFUSED);
    } catch (UserNotConfirmedException e) {
      return new SignIn.Refused(true);
    }
  }

  SignIn refresh(String refreshToken) {
    if (refreshToken.isBlank()) {
      return REFUSED;
    }
    CognitoPool users = pool.get();
    try {
      var answer =
          users
              .client()
              .getTokensFromRefreshToken(
                  g -> g.clientId(users.clientId()).refreshToken(refreshToken));
      return outcome(answer.authenticationResult(), refreshToken, null);
    } catch (NotAuthorizedException
        | RefreshTokenReuseException
        | UserNotFoundException
        | UserNotConfirmedException
        | PasswordResetRequiredException
        | InvalidParameterException e) {
      return REFUSED;
    }
  }

  /**
   * @param name an id or an address
   * @return whether there is such a user
   */
  boolean signOutEverywhere(String name) {
    CognitoPool users = pool.get();
    try {
      return users
              .client()
              .adminUserGlobalSignOut(out -> out.userPoolId(users.poolId()).username(name))
          != null;
    } catch (UserNotFoundException e) {
      return false;
    }
  }

  boolean isPassword(String userId, String password) {
    try {
      Optional<AdminInitiateAuthResponse> answer = passwordAnswer(userId, password);
      answer.map(AdminInitiateAuthResponse::authenticationResult).ifPresent(this::forget);
      return answer.isPresent(); // signed in, or asked for more, which comes after the password
    } catch (UserNotConfirmedException e) {
      return false;
    }
  }

  /** The sign-in was a question only. */
  private void forget(AuthenticationResultType tokens) {
    CognitoPool users = pool.get();
    try {
      users.client().revokeToken(r -> r.clientId(users.clientId()).token(tokens.refreshToken()));
    } catch (SdkException e) {
      LOG.warn("A refresh token that nobody has was not revoked", e);
    }
  }

  /**
   * @return empty for a wrong name or password
   */
  private Optional<AdminInitiateAuthResponse> passwordAnswer(String name, String password) {
    CognitoPool users = pool.get();
    if (!Names.possible(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          users
              .client()
              .adminInitiateAuth(
                  auth ->
                      auth.userPoolId(users.poolId())
                          .clientId(users.clientId())
                          .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                          .authParameters(Map.of("USERNAME", name, "PASSWORD", password))));
    } catch (NotAuthorizedException | UserNotFoundException | PasswordResetRequiredException e) {
      return Optional.empty();
    }
  }

  /**
   * @param spent the refresh token that was handed in, which stays good where the pool does not
   *     rotate them
   */
  private static SignIn outcome(
      @Nullable AuthenticationResultType tokens,
      @Nullable String spent,
      @Nullable AdminInitiateAuthResponse answer) {
    if (tokens == null) {
      return answer == null
          ? REFUSED
          : new SignIn.Challenged(answer.challengeNameAsString(), answer.session());
    }
    String fresh = tokens.refreshToken() == null ? spent : tokens.refreshToken();
    return new SignIn.SignedIn(
        AccessTokens.userOf(tokens.accessToken()),
        tokens.accessToken(),
        Objects.requireNonNull(fresh, "Cognito gave no refresh token"),
        tokens.expiresIn());
  }
}
