package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInTest {

  private final Running run =
      new Running(settings -> settings.withCallbackUrls(List.of(Running.CALLBACK)));

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void aCodeAndItsVerifierBecomeTokens() {
    String code = run.code(Running.FAMILY, Running.ALL_SCOPES, "v");
    Running.Answer tokens = run.exchange(code, "v");
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().path("token_type").asString()).isEqualTo("Bearer");
    assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(86_400);
    assertThat(tokens.json().path("scope").asString()).contains("family:devices:control");
    assertThat(tokens.json().has("refresh_token")).isTrue();
    assertThat(tokens.json().has("id_token")).isFalse();
  }

  @Test
  void stateComesBackAndDenialIsAnError() {
    String allowed = run.decide(Running.authorization("openid", "v"), Running.FAMILY, "allow");
    String denied = run.decide(Running.authorization("openid", "v"), Running.FAMILY, "deny");
    assertThat(allowed).startsWith(Running.CALLBACK + "?code=").contains("state=s-1");
    assertThat(denied).contains("error=access_denied").contains("state=s-1");
  }

  @Test
  void aWrongVerifierGetsNothing() {
    String code = run.code(Running.FAMILY, "offline_access", "right");
    Running.Answer refused = run.exchange(code, "wrong");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("error").asString()).isEqualTo("invalid_grant");
    assertThat(run.exchange(code, "right").status()).isEqualTo(200);
  }

  @Test
  void aCodeWorksOnceAndItsReuseRevokesWhatItGave() {
    String code = run.code(Running.FAMILY, "offline_access", "v");
    String refresh = run.exchange(code, "v").json().path("refresh_token").asString();
    assertThat(run.exchange(code, "v").status()).isEqualTo(403);
    assertThat(run.refresh(refresh).status()).isEqualTo(403);
  }

  @Test
  void aCodeIsShortLived() {
    String code = run.code(Running.FAMILY, "offline_access", "v");
    run.pass(Duration.ofSeconds(61));
    assertThat(run.exchange(code, "v").status()).isEqualTo(403);
  }

  @Test
  void refreshTokensRotateAndReuseEndsTheFamily() {
    String first = refreshToken();
    JsonNode second = run.refresh(first).json();
    String rotated = second.path("refresh_token").asString();
    assertThat(rotated).isNotEqualTo(first);
    assertThat(second.path("access_token").asString()).isNotEmpty();
    assertThat(run.refresh(first).json().path("error").asString()).isEqualTo("invalid_grant");
    assertThat(run.refresh(rotated).status()).isEqualTo(403);
  }

  @Test
  void oneGrantsReuseLeavesOthersAlone() {
    String one = refreshToken();
    String other = refreshToken();
    run.refresh(one);
    run.refresh(one);
    assertThat(run.refresh(other).status()).isEqualTo(200);
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    JsonNode tokens = run.signIn(Running.FAMILY, "openid family:view");
    assertThat(tokens.has("refresh_token")).isFalse();
    assertThat(tokens.has("id_token")).isTrue();
    String token = tokens.path("access_token").asString();
    assertThat(run.get("/userinfo", token).json().path("email").asString())
        .isEqualTo(Running.FAMILY);
    assertThat(run.get("/userinfo", run.token()).status()).isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsForbiddenUnlessTheQuirkIsOff() {
    String token = run.token();
    run.pass(Duration.ofSeconds(86_400));
    Running.Answer forbidden = run.get("/device-v2/devices/mine", token);
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.json().path("error").path("code").asString()).isEqualTo("unauthorized");
    run.json("PUT", "/simulator/quirks", "", "{'expiredTokenAsForbidden':false}");
    assertThat(run.get("/device-v2/devices/mine", token).status()).isEqualTo(401);
  }

  @Test
  void aForgedTokenIsUnauthorized() {
    String token = run.token();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    assertThat(run.get("/device-v2/devices/mine", forged).status()).isEqualTo(401);
    assertThat(run.get("/device-v2/devices/mine", "").status()).isEqualTo(401);
  }

  @Test
  void everyEndpointWantsItsScopeAndManageIncludesView() {
    String none = run.token(Running.FAMILY, "family:view");
    Running.Answer refused = run.get("/device-v2/devices/mine", none);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("error").path("code").asString()).isEqualTo("forbidden");
    assertThat(refused.text()).contains("family:devices:view");
    String manage = run.token(Running.FAMILY, "family:devices:manage");
    assertThat(run.get("/device-v2/devices/mine", manage).status()).isEqualTo(200);
    assertThat(
            run.json("POST", "/device-v2/" + Running.BEDROOM + "/command/status", manage, "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void callbacksOfTheRegisteredClientAreAnExactList() {
    Map<String, String> query = new TreeMap<>(Running.authorization("openid", "v"));
    query.put("redirect_uri", Running.CALLBACK + "/");
    Running.Answer page = run.get("/authorize?" + Running.encode(query), "");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("Callback URL mismatch");
    query.put("client_id", "somebody-else");
    assertThat(run.get("/authorize?" + Running.encode(query), "").status()).isEqualTo(200);
    query.put("redirect_uri", "https://evil.example.com/");
    assertThat(run.get("/authorize?" + Running.encode(query), "").status()).isEqualTo(403);
    run.json("PUT", "/simulator/quirks", "", "{'strictClients':true}");
    query.put("redirect_uri", Running.CALLBACK);
    assertThat(run.get("/authorize?" + Running.encode(query), "").status()).isEqualTo(403);
  }

  @Test
  void pkceIsNeededAndMustBeS256() {
    Map<String, String> query = new TreeMap<>(Running.authorization("openid", "v"));
    query.put("code_challenge_method", "plain");
    assertThat(run.get("/authorize?" + Running.encode(query), "").header("Location"))
        .contains("error=invalid_request");
    query.remove("code_challenge");
    assertThat(run.get("/authorize?" + Running.encode(query), "").header("Location"))
        .contains("error=invalid_request");
  }

  @Test
  void theDeviceCodeFlowWaitsSlowsDownAndEnds() {
    Map<String, String> start =
        Map.of("client_id", "third-party", "scope", "offline_access", "audience", "x");
    JsonNode device = run.form("/oauth/device/code", start).json();
    Map<String, String> poll =
        Map.of(
            "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
            "client_id", "third-party",
            "device_code", device.path("device_code").asString());
    assertThat(error(run.form("/oauth/token", poll))).isEqualTo("403 authorization_pending");
    assertThat(error(run.form("/oauth/token", poll))).isEqualTo("403 slow_down");
    Running.Answer done =
        run.form(
            "/activate",
            Map.of(
                "user_code",
                device.path("user_code").asString(),
                "account",
                Running.NEIGHBOUR,
                "decision",
                "allow"));
    assertThat(done.status()).isEqualTo(200);
    Running.Answer tokens = run.form("/oauth/token", poll);
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().path("scope").asString()).contains("family:devices:control");
    assertThat(error(run.form("/oauth/token", poll))).isEqualTo("403 invalid_grant");
  }

  @Test
  void aDeviceCodeExpiresAndCanBeDenied() {
    JsonNode late = run.form("/oauth/device/code", Map.of("client_id", "t")).json();
    run.pass(Duration.ofSeconds(301));
    assertThat(error(run.form("/oauth/token", poll(late)))).isEqualTo("403 expired_token");
    JsonNode denied = run.form("/oauth/device/code", Map.of("client_id", "t")).json();
    run.form(
        "/activate", Map.of("user_code", denied.path("user_code").asString(), "decision", "deny"));
    assertThat(error(run.form("/oauth/token", poll(denied)))).isEqualTo("403 access_denied");
  }

  @Test
  void tokensCanBeRevokedAndExpiredByHand() {
    JsonNode tokens = run.signIn(Running.FAMILY, Running.ALL_SCOPES);
    String access = tokens.path("access_token").asString();
    run.json("POST", "/simulator/tokens/expire", "", "{'account':'family@example.com'}");
    assertThat(run.get("/user/family", access).status()).isEqualTo(403);
    JsonNode next = run.refresh(tokens.path("refresh_token").asString()).json();
    assertThat(run.get("/user/family", next.path("access_token").asString()).status())
        .isEqualTo(200);
    run.json("POST", "/simulator/tokens/revoke", "", "{'account':'family@example.com'}");
    assertThat(run.refresh(next.path("refresh_token").asString()).status()).isEqualTo(403);
  }

  @Test
  void theKeyOfTheSignaturesIsPublishedWithoutItsSecret() {
    JsonNode key = run.get("/.well-known/jwks.json", "").json().path("keys").path(0);
    assertThat(key.path("kty").asString()).isEqualTo("RSA");
    assertThat(key.has("d")).isFalse();
    String claims = run.token().split("\\.")[1];
    JsonNode payload = Json.MAPPER.readTree(java.util.Base64.getUrlDecoder().decode(claims));
    assertThat(payload.path("sub").asString()).startsWith("auth0|");
    assertThat(payload.has("exp")).isTrue();
  }

  private String refreshToken() {
    return run.signIn(Running.FAMILY, "offline_access family:view")
        .path("refresh_token")
        .asString();
  }

  private static Map<String, String> poll(JsonNode device) {
    return Map.of(
        "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
        "client_id", "t",
        "device_code", device.path("device_code").asString());
  }

  private static String error(Running.Answer answer) {
    return answer.status() + " " + answer.json().path("error").asString();
  }
}
