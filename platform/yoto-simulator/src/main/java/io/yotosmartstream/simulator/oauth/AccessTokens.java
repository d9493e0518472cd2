package io.yotosmartstream.simulator.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Issues and checks access tokens: signed JWTs that end at {@code exp} (section 1.5). */
public final class AccessTokens {

  /** What a token turned out to be. */
  public sealed interface Check {
    /** Good until {@code expires}. */
    record Valid(Account account, String clientId, Set<String> scopes, Instant expires)
        implements Check {}

    /** Ours, but over. */
    record Expired() implements Check {}

    /** Not a token of this simulator. */
    record Invalid() implements Check {}
  }

  /** An issued token. */
  record Issued(String token, int expiresIn) {}

  private static final String API_AUDIENCE = "https://api.yotoplay.com";
  private static final String DOCUMENT = "access-tokens";

  private final SigningKey key;
  private final Accounts accounts;
  private final Documents documents;
  private final Timeline timeline;
  private final Live<Timings> timings;
  private final Supplier<String> baseUrl;
  private final ObjectNode state;

  AccessTokens(
      SigningKey key,
      Accounts accounts,
      Documents documents,
      Timeline timeline,
      Live<Timings> timings,
      Supplier<String> baseUrl) {
    this.key = key;
    this.accounts = accounts;
    this.documents = documents;
    this.timeline = timeline;
    this.timings = timings;
    this.baseUrl = baseUrl;
    this.state =
        documents.load(DOCUMENT).orElseGet(Json::object) instanceof ObjectNode saved
            ? saved
            : Json.object();
  }

  Issued issue(Account account, String clientId, Set<String> scopes, String audience) {
    int seconds = timings.get().accessTokenSeconds();
    Instant now = timeline.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(baseUrl.get() + "/")
            .subject(account.sub())
            .audience(List.of(audience.isEmpty() ? API_AUDIENCE : audience))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(seconds)))
            .claim("azp", clientId)
            .claim("scope", String.join(" ", scopes))
            .jwtID(nextNumber() + "-" + Hashes.random(9))
            .build();
    return new Issued(key.sign(claims), seconds);
  }

  /** The id token of {@code openid} (section 1.2). */
  String issueIdToken(Account account, String clientId, String nonce) {
    Instant now = timeline.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(baseUrl.get() + "/")
            .subject(account.sub())
            .audience(clientId)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(36_000)))
            .claim("email", account.email())
            .claim("name", account.name());
    if (!nonce.isEmpty()) {
      claims.claim("nonce", nonce);
    }
    return key.sign(claims.build());
  }

  public Check check(String token) {
    return key.verify(token).map(this::check).orElseGet(Check.Invalid::new);
  }

  private Check check(JWTClaimsSet claims) {
    Optional<Account> account = Optional.ofNullable(claims.getSubject()).flatMap(accounts::bySub);
    Date expires = claims.getExpirationTime();
    if (account.isEmpty() || expires == null || !(claims.getClaim("scope") instanceof String s)) {
      return new Check.Invalid();
    }
    if (!timeline.instant().isBefore(expires.toInstant()) || calledIn(account.get(), claims)) {
      return new Check.Expired();
    }
    return new Check.Valid(
        account.get(),
        Objects.toString(claims.getClaim("azp"), ""),
        Scopes.parse(s),
        expires.toInstant());
  }

  /** Ends all tokens of the account that were issued so far. */
  public synchronized void expireAll(Account account) {
    state.put(account.sub(), state.path("issued").asLong(0));
    documents.save(DOCUMENT, state);
  }

  // Whole seconds are too coarse to tell a token from its successor, so tokens are numbered.
  private synchronized long nextNumber() {
    long number = state.path("issued").asLong(0) + 1;
    state.put("issued", number);
    documents.save(DOCUMENT, state);
    return number;
  }

  private synchronized boolean calledIn(Account account, JWTClaimsSet claims) {
    long number = Long.parseLong(Objects.toString(claims.getJWTID(), "0").split("-", 2)[0]);
    return number <= state.path(account.sub()).asLong(0);
  }
}
