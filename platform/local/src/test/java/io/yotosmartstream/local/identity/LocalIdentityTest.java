package io.yotosmartstream.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.identity.IdentityProvider;
import io.yotosmartstream.identity.IdentityProvider.Registration;
import io.yotosmartstream.identity.IdentityProvider.SignIn;
import io.yotosmartstream.local.LocalFixture;
import io.yotosmartstream.local.LocalPlatform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIdentityTest {
  private static final String PASSWORD = "a password nobody guesses";
  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private LocalFixture fixture;
  private LocalPlatform platform;
  private IdentityProvider identity;
  private String userId;

  @BeforeEach
  void signUp() {
    fixture = new LocalFixture(folder);
    platform = fixture.open(clock, Map.of("PAGE_URL", "http://localhost:5173/"));
    identity = platform.platform().identity();
    userId = ((Registration.Registered) identity.register("Ann@Example.com", PASSWORD)).userId();
    identity.confirm("ann@example.com", code());
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void accessTokensCarryWhatCognitosCarry() throws Exception {
    clock.advance(Duration.ofHours(1));
    SignIn.SignedIn first = signIn();
    clock.advance(Duration.ofMinutes(10));
    SignIn.SignedIn second = (SignIn.SignedIn) identity.refresh(first.refreshToken());
    JWTClaimsSet claims = SignedJWT.parse(second.accessToken()).getJWTClaimsSet();
    JWTClaimsSet before = SignedJWT.parse(first.accessToken()).getJWTClaimsSet();

    assertThat(claims.getClaims())
        .containsOnlyKeys(
            "sub",
            "iss",
            "client_id",
            "token_use",
            "scope",
            "cognito:groups",
            "username",
            "auth_time",
            "iat",
            "exp",
            "jti",
            "origin_jti");
    assertThat(claims.getSubject()).isEqualTo(userId);
    assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
    assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("user");
    assertThat(claims.getIssueTime().toInstant().getEpochSecond())
        .isEqualTo(clock.instant().getEpochSecond());
    assertThat(claims.getLongClaim("auth_time"))
        .isEqualTo(clock.instant().minusSeconds(600).getEpochSecond());
    assertThat(claims.getStringClaim("origin_jti")).isEqualTo(before.getStringClaim("origin_jti"));
    assertThat(claims.getJWTID()).isNotEqualTo(before.getJWTID());
  }

  @Test
  void theKeySetChecksTheTokens() throws Exception {
    SignedJWT token = SignedJWT.parse(signIn().accessToken());
    JWKSet keys = JWKSet.parse(platform.identity().jwks());
    RSAKey key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(key.size()).isEqualTo(2048);
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void groupsCountFromTheNextTokenOn() {
    platform.identity().setGroups(userId, List.of("user", "admin"));
    assertThat(identity.verifyAccessToken(signIn().accessToken()).groups())
        .containsExactlyInAnyOrder("user", "admin");
    assertThatThrownBy(() -> platform.identity().setGroups(userId, List.of("a b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoTabsThatRefreshAtOnceStaySignedIn() {
    SignIn.SignedIn signedIn = signIn();
    SignIn.SignedIn fresh = (SignIn.SignedIn) identity.refresh(signedIn.refreshToken());
    clock.advance(Duration.ofSeconds(10));
    assertThat(identity.refresh(signedIn.refreshToken())).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.refresh(fresh.refreshToken())).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void aSpentTokenEndsTheSignInAfterTheGrace() {
    SignIn.SignedIn signedIn = signIn();
    SignIn.SignedIn other = signIn();
    SignIn.SignedIn fresh = (SignIn.SignedIn) identity.refresh(signedIn.refreshToken());
    clock.advance(Duration.ofMillis(10_001));
    assertThat(identity.refresh(signedIn.refreshToken())).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.refresh(fresh.refreshToken())).isEqualTo(new SignIn.Refused(false));
    assertThat(identity.refresh(other.refreshToken())).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void mailsLinkToThePageWithoutTheCode() {
    identity.forgotPassword("ann@example.com");
    List<String> texts = platform.outbox().sent().stream().map(mail -> mail.text()).toList();
    assertThat(texts.get(1)).contains("http://localhost:5173/confirm?email=Ann%40Example.com\n");
    assertThat(texts.get(0)).contains("http://localhost:5173/reset?email=Ann%40Example.com\n");
  }

  @Test
  void secretsAreNotWrittenAsTheyAre() throws Exception {
    SignIn.SignedIn signedIn = signIn();
    fixture.close();
    String database =
        Files.readString(fixture.folder().resolve("yoto.db"), StandardCharsets.ISO_8859_1);
    assertThat(database).contains(userId);
    assertThat(database).doesNotContain(PASSWORD, signedIn.refreshToken(), signedIn.accessToken());
  }

  @Test
  void onlyTheOwnerReadsTheKeys() throws Exception {
    try (var keys = Files.list(fixture.folder().resolve("keys"))) {
      assertThat(keys)
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(
              key ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                      .isEqualTo("rw-------"));
    }
  }

  private SignIn.SignedIn signIn() {
    return (SignIn.SignedIn) identity.signIn("ann@example.com", PASSWORD);
  }

  private String code() {
    Matcher digits =
        Pattern.compile("\\b\\d{6}\\b").matcher(platform.outbox().sent().getFirst().text());
    assertThat(digits.find()).isTrue();
    return digits.group();
  }
}
