package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.oauth.AccessTokens.Check;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Lets a call pass by its bearer token and scope, with the answers of section 1.5. */
public final class Bearer {

  private final AccessTokens tokens;
  private final Live<Quirks> quirks;

  Bearer(AccessTokens tokens, Live<Quirks> quirks) {
    this.tokens = tokens;
    this.quirks = quirks;
  }

  /** The caller, when the token carries one of the scopes. */
  public Caller require(Request request, String... anyOf) {
    Caller caller = authenticate(request);
    List<String> scopes = List.of(anyOf);
    if (!scopes.isEmpty() && scopes.stream().noneMatch(s -> Scopes.allow(caller.scopes(), s))) {
      throw ApiError.forbidden("Missing scope: " + String.join(" or ", scopes));
    }
    return caller;
  }

  private Caller authenticate(Request request) {
    if (ThreadLocalRandom.current().nextDouble() < quirks.get().rateLimitProbability()) {
      throw ApiError.of(429, "too-many-requests", "Too many requests");
    }
    String header = request.header("Authorization").orElse("");
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw ApiError.of(401, "unauthorized", "A bearer token is needed");
    }
    return switch (tokens.check(header.substring(7).strip())) {
      case Check.Valid valid -> new Caller(valid.account(), valid.clientId(), valid.scopes());
      case Check.Expired expired ->
          throw ApiError.of(
              quirks.get().expiredTokenAsForbidden() ? 403 : 401,
              "unauthorized",
              "The access token has expired");
      case Check.Invalid invalid ->
          throw ApiError.of(401, "unauthorized", "The access token is not valid");
    };
  }
}
