package io.yotosmartstream.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.IdentityProviderContract;
import io.yotosmartstream.contracts.SignInContract;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.identity.TokenClaims;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The identity port's contract on MiniStack's Cognito. */
class CognitoEmulatorIT {
  private static EmulatedPool pool;

  /** What MiniStack or Cognito itself does otherwise (docs/testing.md). */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "tellsOfAMissingConfirmationOnlyToWhoKnowsThePassword",
          "Cognito tells of it before it looks at the password",
          "aRefreshTokenBringsNewTokens",
          "MiniStack does not rotate refresh tokens",
          "aRefreshTokenIsGoodOnce",
          "MiniStack does not rotate refresh tokens; Cognito takes a spent one for another 30 s",
          "aCodeIsUsedUpByWrongTries",
          "MiniStack does not count wrong tries",
          "sendsNoCodeToNobodyNorToTheConfirmed",
          "MiniStack mails a code to the confirmed too");

  @BeforeAll
  static void makePool() {
    pool = new EmulatedPool();
  }

  @Nested
  class Accounts extends IdentityProviderContract {
    @Override
    protected IdentityProvider provider(InstantSource clock) {
      return pool.provider(InstantSource.system());
    }

    @Override
    protected String codeSentTo(String address) throws Exception {
      return pool.codeSentTo(address);
    }

    @Override
    protected int mailsTo(String address) throws Exception {
      return pool.mailsTo(address);
    }

    @Override
    protected boolean clockCanBeMoved() {
      return false;
    }

    @Override
    protected Map<String, String> leftOut() {
      return LEFT_OUT;
    }
  }

  @Nested
  class SignIns extends SignInContract {
    @Override
    protected IdentityProvider provider(InstantSource clock) {
      return pool.provider(InstantSource.system());
    }

    @Override
    protected String codeSentTo(String address) throws Exception {
      return pool.codeSentTo(address);
    }

    @Override
    protected int mailsTo(String address) throws Exception {
      return pool.mailsTo(address);
    }

    @Override
    protected boolean clockCanBeMoved() {
      return false;
    }

    @Override
    protected Map<String, String> leftOut() {
      return LEFT_OUT;
    }
  }

  @Test
  void whomAnAdministratorMakesSetsThePasswordByMail() throws Exception {
    String email = UUID.randomUUID() + "@example.com";
    IdentityProvider identity = pool.provider(InstantSource.system());

    String userId = pool.users().create(email).orElseThrow();
    assertThat(pool.users().create(email)).isEmpty();
    assertThat(pool.mailsTo(email)).isZero();
    identity.forgotPassword(email);

    assertThat(identity.resetPassword(email, pool.codeSentTo(email), "quite a new one"))
        .isEqualTo(CodeOutcome.ACCEPTED);
    assertThat(((SignIn.SignedIn) identity.signIn(email, "quite a new one")).userId())
        .isEqualTo(userId);
  }

  @Test
  void whoIsDisabledCannotSignIn() {
    String email = UUID.randomUUID() + "@example.com";
    IdentityProvider identity = pool.provider(InstantSource.system());
    String userId = pool.users().create(email).orElseThrow();

    pool.users().setEnabled(userId, false);
    SignIn disabled = identity.signIn(email, "whatever it is");
    pool.users().setEnabled(userId, true);

    assertThat(disabled).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.find(userId)).isPresent();
  }

  @Test
  void groupsAreInTheAccessToken() throws Exception {
    String email = UUID.randomUUID() + "@example.com";
    IdentityProvider identity = pool.provider(InstantSource.system());
    String userId = pool.users().create(email).orElseThrow();
    identity.forgotPassword(email);
    identity.resetPassword(email, pool.codeSentTo(email), "quite a new one");

    pool.users().setGroups(userId, Set.of("user", "admin"));
    assertThat(claims(identity, email).groups()).containsExactlyInAnyOrder("user", "admin");
    pool.users().setGroups(userId, Set.of("user"));
    assertThat(claims(identity, email).groups()).containsExactly("user");
  }

  private static TokenClaims claims(IdentityProvider identity, String email) {
    SignIn.SignedIn in = (SignIn.SignedIn) identity.signIn(email, "quite a new one");
    return Objects.requireNonNull(identity.verifyAccessToken(in.accessToken()));
  }
}
