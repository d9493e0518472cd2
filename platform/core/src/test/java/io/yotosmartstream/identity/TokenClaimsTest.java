package io.yotosmartstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {
  @Test
  void readsTheClaimsOfATokenItself() {
    TokenClaims claims =
        TokenClaims.from(
            Map.of(
                "sub",
                "user-1",
                "token_use",
                "access",
                "cognito:groups",
                List.of("admin", "user"),
                "exp",
                1_767_225_600L));
    assertThat(claims.userId()).isEqualTo("user-1");
    assertThat(claims.groups()).containsExactlyInAnyOrder("admin", "user");
    assertThat(claims.expiresAtEpochSecond()).isEqualTo(1_767_225_600L);
  }

  @Test
  void readsTheClaimsAsApiGatewayHandsThemOver() {
    TokenClaims claims =
        TokenClaims.from(
            Map.of(
                "sub",
                "user-1",
                "token_use",
                "access",
                "cognito:groups",
                "[admin user]",
                "exp",
                "1767225600"));
    assertThat(claims.groups()).containsExactlyInAnyOrder("admin", "user");
    assertThat(claims.expiresAtEpochSecond()).isEqualTo(1_767_225_600L);
  }

  @Test
  void needsNoGroups() {
    assertThat(claims(null).groups()).isEmpty();
    assertThat(claims(List.of()).groups()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[admin], 1",
    "[], 0",
    "'', 0",
    "admin, 1",
    "'[admin, user]', 2",
    "'[ admin  user ]', 2"
  })
  void groupsAsText(String text, int count) {
    assertThat(claims(text).groups()).hasSize(count);
  }

  @Test
  void aSubjectIsNeeded() {
    assertThat(TokenClaims.from(Map.of("token_use", "access"))).isNull();
    assertThat(TokenClaims.from(Map.of("token_use", "access", "sub", " "))).isNull();
    assertThat(TokenClaims.from(Map.of("token_use", "access", "sub", 7))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "refresh", "", "ACCESS"})
  void otherTokensAreNoAccessTokens(String use) {
    assertThat(TokenClaims.from(Map.of("sub", "user-1", "token_use", use))).isNull();
  }

  private static TokenClaims claims(Object groups) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", "user-1", "token_use", "access"));
    claims.put("cognito:groups", groups);
    return TokenClaims.from(claims);
  }
}
