package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.identity.TokenClaims;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link IdentityProvider} says of sign-ins and their tokens. */
public abstract class SignInContract extends IdentityFixture {
  private static final SignIn REFUSED = new SignIn.Refused(false);

  @Test
  void signsInWithAddressInWhateverCaseAndPassword() throws Exception {
    String userId = confirmedUser();
    SignIn.SignedIn signedIn =
        (SignIn.SignedIn) identity.signIn(email.toUpperCase(Locale.ROOT), PASSWORD);
    assertThat(signedIn.userId()).isEqualTo(userId);
    assertThat(signedIn.expiresIn()).isEqualTo(15 * 60);
    assertThat(signedIn.refreshToken()).isNotBlank();
  }

  @Test
  void refusesAWrongPasswordAsItRefusesNobody() throws Exception {
    assertThat(identity.signIn(email, PASSWORD)).isEqualTo(REFUSED);
    confirmedUser();
    assertThat(identity.signIn(email, WRONG_PASSWORD)).isEqualTo(REFUSED);
  }

  @Test
  void tellsOfAMissingConfirmationOnlyToWhoKnowsThePassword() {
    identity.register(email, PASSWORD);
    assertThat(identity.signIn(email, PASSWORD)).isEqualTo(new SignIn.Refused(true));
    assertThat(identity.signIn(email, WRONG_PASSWORD)).isEqualTo(REFUSED);
  }

  @Test
  void anAccessTokenTellsWhoItIs() throws Exception {
    String userId = confirmedUser();
    TokenClaims claims = claims(signedIn().accessToken());
    assertThat(claims.userId()).isEqualTo(userId);
    assertThat(claims.expiresAtEpochSecond())
        .isBetween(
            clock.instant().plusSeconds(14 * 60).getEpochSecond(),
            clock.instant().plusSeconds(16 * 60).getEpochSecond());
  }

  @Test
  void anAccessTokenRunsOut() throws Exception {
    confirmedUser();
    String token = signedIn().accessToken();
    letPass(Duration.ofMinutes(15));
    assertThat(identity.verifyAccessToken(token)).isNull();
  }

  @Test
  void refusesTokensThatAreNotItsOwn() throws Exception {
    confirmedUser();
    String token = signedIn().accessToken();
    String[] parts = token.split("\\.", -1);
    String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    String forged = parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
    String changed = parts[0] + "." + parts[1].substring(1) + "." + parts[2];
    for (String bad : List.of("", "x", "a.b.c", unsigned, forged, changed, token + "x")) {
      assertThat(identity.verifyAccessToken(bad)).as(bad).isNull();
    }
    assertThat(identity.verifyAccessToken(token)).isNotNull();
  }

  @Test
  void aRefreshTokenIsNoAccessToken() throws Exception {
    confirmedUser();
    assertThat(identity.verifyAccessToken(signedIn().refreshToken())).isNull();
    assertThat(identity.refresh(signedIn().accessToken())).isEqualTo(REFUSED);
  }

  @Test
  void aRefreshTokenBringsNewTokens() throws Exception {
    String userId = confirmedUser();
    SignIn.SignedIn first = signedIn();
    SignIn.SignedIn second = (SignIn.SignedIn) identity.refresh(first.refreshToken());
    assertThat(second.userId()).isEqualTo(userId);
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(claims(second.accessToken()).userId()).isEqualTo(userId);
    assertThat(identity.refresh(second.refreshToken())).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void aRefreshTokenIsGoodOnce() throws Exception {
    confirmedUser();
    SignIn.SignedIn first = signedIn();
    List<SignIn> outcomes = Races.run(6, i -> () -> identity.refresh(first.refreshToken()));
    assertThat(outcomes).filteredOn(SignIn.SignedIn.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(REFUSED::equals).hasSize(5);
  }

  @Test
  void aSpentRefreshTokenThatComesBackLateEndsTheSignIn() throws Exception {
    confirmedUser();
    SignIn.SignedIn first = signedIn();
    SignIn.SignedIn second = (SignIn.SignedIn) identity.refresh(first.refreshToken());
    letPass(Duration.ofMinutes(2));
    assertThat(identity.refresh(first.refreshToken())).isEqualTo(REFUSED);
    assertThat(identity.refresh(second.refreshToken())).isEqualTo(REFUSED);
  }

  @Test
  void refusesRefreshTokensThatNobodyIssued() {
    assertThat(identity.refresh("no-such-token")).isEqualTo(REFUSED);
    assertThat(identity.refresh("")).isEqualTo(REFUSED);
  }

  @Test
  void aSignInEndsAfterThirtyDaysHoweverItWasRefreshed() throws Exception {
    confirmedUser();
    SignIn.SignedIn first = signedIn();
    letPass(Duration.ofDays(29));
    SignIn.SignedIn second = (SignIn.SignedIn) identity.refresh(first.refreshToken());
    letPass(Duration.ofDays(1));
    assertThat(identity.refresh(second.refreshToken())).isEqualTo(REFUSED);
  }

  @Test
  void signsOutEverywhere() throws Exception {
    String userId = confirmedUser();
    SignIn.SignedIn laptop = signedIn();
    SignIn.SignedIn phone = signedIn();
    identity.signOutEverywhere(userId);
    assertThat(identity.refresh(laptop.refreshToken())).isEqualTo(REFUSED);
    assertThat(identity.refresh(phone.refreshToken())).isEqualTo(REFUSED);
    assertThat(identity.refresh(signedIn().refreshToken())).isInstanceOf(SignIn.SignedIn.class);
  }

  private TokenClaims claims(String token) {
    @Nullable TokenClaims claims = identity.verifyAccessToken(token);
    assertThat(claims).isNotNull();
    return Objects.requireNonNull(claims);
  }
}
