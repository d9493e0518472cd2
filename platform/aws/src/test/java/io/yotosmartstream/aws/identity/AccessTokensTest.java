package io.yotosmartstream.aws.identity;

import static io.yotosmartstream.aws.identity.SignedTokens.CLIENT;
import static io.yotosmartstream.aws.identity.SignedTokens.NOW;
import static io.yotosmartstream.aws.identity.SignedTokens.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.identity.TokenClaims;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final SignedTokens OLD = SignedTokens.withKey("old");
  private static final SignedTokens NEW = SignedTokens.withKey("new");

  private final StandIn aws = new StandIn(request -> Reply.json(OLD.jwks()));

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsWhoItIs() {
    assertThat(tokens(NOW).verify(OLD.access()))
        .isEqualTo(
            new TokenClaims("user-1", Set.of("user"), NOW.plusSeconds(900).getEpochSecond()));
  }

  @Test
  void asksForTheKeysOfItsPoolOnce() {
    AccessTokens tokens = tokens(NOW);
    tokens.verify(OLD.access());
    tokens.verify(OLD.access());

    assertThat(aws.requests())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.uri().getPath())
                    .isEqualTo("/" + POOL + "/.well-known/jwks.json"));
  }

  @Test
  void refusesTokensOfOtherPoolsClientsAndUses() {
    AccessTokens tokens = tokens(NOW);
    List<String> bad =
        List.of(
            OLD.access(c -> c.issuer("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x")),
            OLD.access(c -> c.claim("client_id", "another")),
            OLD.access(c -> c.claim("client_id", null)),
            OLD.access(c -> c.claim("token_use", "id")),
            OLD.access(c -> c.expirationTime(null)),
            OLD.access(c -> c.expirationTime(Date.from(NOW))),
            OLD.access(c -> c.subject(null)));

    assertThat(bad).allSatisfy(token -> assertThat(tokens.verify(token)).isNull());
  }

  @Test
  void newKeysCountAtOnceAndOldOnesNoMore() {
    AccessTokens tokens = tokens(NOW);
    assertThat(tokens.verify(OLD.access())).isNotNull();
    aws.answer(request -> Reply.json(NEW.jwks()));

    assertThat(tokens.verify(NEW.access())).isNotNull();
    assertThat(tokens.verify(OLD.access())).isNull();
  }

  @Test
  void madeUpKeysDoNotBecomeRequests() {
    AccessTokens tokens = tokens(NOW);
    for (int i = 0; i < 20; i++) {
      assertThat(tokens.verify(NEW.access())).isNull();
    }

    assertThat(aws.requests()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void withoutKeysNobodyIsRefusedAsIfTheTokenWereBad() {
    aws.answer(request -> Reply.error(500, "InternalError"));

    assertThatThrownBy(() -> tokens(NOW).verify(OLD.access()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
  }

  private AccessTokens tokens(Instant now) {
    CognitoPool pool =
        CognitoPool.in(aws.clients(), Map.of("USER_POOL_ID", POOL, "USER_POOL_CLIENT_ID", CLIENT));
    return new AccessTokens(pool, () -> now);
  }
}
