package io.yotosmartstream.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps addresses and passwords, sends the codes, issues tokens. Addresses are compared without
 * regard to case. Passwords never come back out. Wrong input of a person is an outcome; a provider
 * that does not answer throws {@link io.yotosmartstream.outcomes.Refusal} of kind {@code
 * UNAVAILABLE}.
 */
public interface IdentityProvider {

  /** Outcome of {@link #register} and {@link #registerConfirmed}. */
  sealed interface Registration {
    /** By {@link #register} a code was sent to the address. */
    record Registered(String userId) implements Registration {}

    /** There is such an address; nothing was changed. */
    record AlreadyRegistered() implements Registration {}
  }

  /** Outcome of a code that a person typed. */
  enum CodeOutcome {
    ACCEPTED,
    /** Wrong, used up, too old, or for no known address: callers cannot tell which. */
    WRONG_OR_EXPIRED
  }

  /** Outcome of {@link #signIn} and {@link #refresh}. */
  sealed interface SignIn {
    /**
     * @param refreshToken rotates: the one that was handed in is spent
     * @param expiresIn seconds that the access token lives
     */
    record SignedIn(String userId, String accessToken, String refreshToken, int expiresIn)
        implements SignIn {}

    /** More is asked for, such as a code of a second factor. */
    record Challenged(String challenge, String session) implements SignIn {}

    /**
     * Wrong address or password, unconfirmed address, or a refresh token that is spent, revoked or
     * too old.
     */
    record Refused(boolean unconfirmed) implements SignIn {}
  }

  /**
   * @param email as the person typed it, or the same in lower case
   */
  record User(String userId, String email, boolean confirmed) {}

  Registration register(String email, String password);

  /**
   * Registers an address that an operator vouches for: nothing is sent, and one can sign in at
   * once.
   */
  Registration registerConfirmed(String email, String password);

  CodeOutcome confirm(String email, String code);

  /** Sends a new code where the address is registered and not confirmed; says nothing otherwise. */
  void resendConfirmation(String email);

  SignIn signIn(String email, String password);

  SignIn refresh(String refreshToken);

  /** Revokes every refresh token of the user. Access tokens run out by themselves within 15 min. */
  void signOutEverywhere(String userId);

  /** Sends a code where the address is registered; says nothing otherwise. */
  void forgotPassword(String email);

  /** Sets the password and revokes every refresh token of the user. */
  CodeOutcome resetPassword(String email, String code, String newPassword);

  Optional<User> findByEmail(String email);

  Optional<User> find(String userId);

  /**
   * @return whether the password is the user's
   */
  boolean verifyPassword(String userId, String password);

  /** Deletes the user and revokes every refresh token; nothing happens where there is none. */
  void delete(String userId);

  /**
   * Checks signature, times and use of an access token. Hosts without an authorizer before them
   * call this.
   */
  @Nullable TokenClaims verifyAccessToken(String token);
}
