package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.client.Exchange.Answer;
import io.yotosmartstream.yoto.loose.Loose;
import io.yotosmartstream.yoto.loose.LooseJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Authorization code with PKCE, and refresh (protocol page, sections 1.2 and 1.4). */
final class OAuth {
  /** Less than the lease of a refresh, so that nobody refreshes beside one that hangs. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final YotoSettings settings;
  private final ClientSecret secret;
  private final Exchange exchange;
  private final InstantSource clock;

  OAuth(YotoSettings settings, ClientSecret secret, Exchange exchange, InstantSource clock) {
    this.settings = settings;
    this.secret = secret;
    this.exchange = exchange;
    this.clock = clock;
  }

  URI authorizeUrl(String state, String codeChallenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("audience", settings.apiUrl().toString());
    query.put("scope", settings.scopes());
    query.put("response_type", "code");
    query.put("client_id", clientId());
    query.put("redirect_uri", settings.callbackUrl());
    query.put("state", state);
    query.put("code_challenge", codeChallenge);
    query.put("code_challenge_method", "S256");
    return URI.create(settings.loginUrl() + "/authorize?" + encoded(query));
  }

  YotoTokens exchangeCode(String code, String codeVerifier) {
    Map<String, String> form = form("authorization_code");
    form.put("code", code);
    form.put("code_verifier", codeVerifier);
    form.put("redirect_uri", settings.callbackUrl());
    return tokens(form);
  }

  YotoTokens refresh(String refreshToken) {
    Map<String, String> form = form("refresh_token");
    form.put("refresh_token", refreshToken);
    return tokens(form);
  }

  private Map<String, String> form(String grantType) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grantType);
    form.put("client_id", clientId());
    String own = secret.get();
    if (own != null) {
      form.put("client_secret", own);
    }
    form.put("audience", settings.apiUrl().toString());
    return form;
  }

  private YotoTokens tokens(Map<String, String> form) {
    Answer answer =
        exchange.send(
            HttpRequest.newBuilder(URI.create(settings.loginUrl() + "/oauth/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
    if (!answer.ok()) {
      throw Failures.oauth(answer);
    }
    JsonNode body = LooseJson.object(answer.body()).orElseThrow(() -> Failures.nonsense("content"));
    // Tokens are longer than texts may be, so they are read as they are.
    String accessToken = body.path("access_token").asString("");
    if (accessToken.isEmpty()) {
      throw Failures.nonsense("access token");
    }
    String refreshToken = body.path("refresh_token").asString("");
    String scope = body.path("scope").asString("");
    return new YotoTokens(
        accessToken,
        refreshToken.isEmpty() ? null : refreshToken,
        expiry(accessToken, body),
        scope.isEmpty() ? Jwt.scope(accessToken).orElse("") : scope);
  }

  /** The earlier of what the token itself and the answer say: there is no common lifetime. */
  private Instant expiry(String accessToken, JsonNode body) {
    Optional<Instant> own = Jwt.expiry(accessToken);
    Long seconds = Loose.whole(body, "expires_in");
    if (seconds == null || seconds <= 0) {
      return own.orElseThrow(() -> Failures.nonsense("expiry of the access token"));
    }
    Instant told = clock.instant().plusSeconds(seconds);
    return own.filter(exp -> exp.isBefore(told)).orElse(told);
  }

  private String clientId() {
    if (settings.clientId().isBlank()) {
      throw new YotoCloudException(
          YotoCloudException.Kind.REJECTED,
          "YOTO_CLIENT_ID is not set: register an application at dashboard.yoto.dev");
    }
    return settings.clientId();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + Api.encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }
}
