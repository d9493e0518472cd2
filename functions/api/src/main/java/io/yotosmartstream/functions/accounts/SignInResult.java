package io.yotosmartstream.functions.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Signed in, or asked for more.
 *
 * @param expiresIn seconds that the access token lives
 * @param refreshToken never in a body: the HTTP edge moves it into the cookie
 */
public record SignInResult(
    Outcome outcome,
    @Nullable String accessToken,
    @Nullable Integer expiresIn,
    @Nullable Challenge challenge,
    @Nullable String challengeSession,
    @Nullable String refreshToken) {

  /** The component that must not be in a body. */
  public static final String IN_COOKIE = "refreshToken";

  /** Which of the two. */
  public enum Outcome {
    SIGNED_IN,
    CHALLENGE
  }

  /** What is asked for next. */
  public enum Challenge {
    MFA_CODE,
    NEW_PASSWORD
  }

  static SignInResult signedIn(String accessToken, String refreshToken, int expiresIn) {
    return new SignInResult(Outcome.SIGNED_IN, accessToken, expiresIn, null, null, refreshToken);
  }

  static SignInResult challenged(String challenge, String session) {
    Challenge kind =
        challenge.startsWith("NEW_PASSWORD") ? Challenge.NEW_PASSWORD : Challenge.MFA_CODE;
    return new SignInResult(Outcome.CHALLENGE, null, null, kind, session, null);
  }

  /** Printing it shows no token. */
  @Override
  public String toString() {
    return "SignInResult[" + outcome + "]";
  }
}
