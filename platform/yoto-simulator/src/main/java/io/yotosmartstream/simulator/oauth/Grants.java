package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;

/** Refresh tokens: single use, rotating; reuse ends the whole family of tokens (section 1.4). */
public final class Grants {

  private static final Logger log = LoggerFactory.getLogger(Grants.class);
  private static final String DOCUMENT = "grants";

  /** A grant with the refresh token that is good for it now. */
  record Opened(Grant grant, String refreshToken) {}

  private final Documents documents;
  private final Map<String, Grant> byId = new LinkedHashMap<>();

  Grants(Documents documents) {
    this.documents = documents;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<Grant>>() {}))
        .ifPresent(saved -> saved.forEach(grant -> byId.put(grant.id(), grant)));
  }

  synchronized Opened open(String sub, String clientId, Set<String> scopes, String audience) {
    String token = newToken();
    Grant grant =
        new Grant(Hashes.random(12), sub, clientId, scopes, audience, Hashes.of(token), List.of());
    put(grant);
    return new Opened(grant, token);
  }

  /**
   * Spends a refresh token.
   *
   * @return empty when it is unknown, of another client, or spent before; the last also revokes
   */
  synchronized Optional<Opened> spend(String token, String clientId, boolean rotate) {
    String hash = Hashes.of(token);
    for (Grant grant : List.copyOf(byId.values())) {
      if (!grant.clientId().equals(clientId)) {
        continue;
      }
      if (grant.spent().contains(hash)) {
        log.info("A spent refresh token of {} came again: its family is revoked", clientId);
        revoke(grant.id());
        return Optional.empty();
      }
      if (grant.current().equals(hash)) {
        if (!rotate) {
          return Optional.of(new Opened(grant, token));
        }
        String next = newToken();
        Grant rotated = grant.rotated(Hashes.of(next));
        put(rotated);
        return Optional.of(new Opened(rotated, next));
      }
    }
    return Optional.empty();
  }

  synchronized void revoke(String grantId) {
    byId.remove(grantId);
    save();
  }

  /** Revokes one token's family, as {@code POST /oauth/revoke} does. */
  synchronized void revokeToken(String token) {
    String hash = Hashes.of(token);
    byId.values().removeIf(g -> g.current().equals(hash) || g.spent().contains(hash));
    save();
  }

  /** Revokes all refresh tokens of the account. */
  public synchronized int revokeAll(Account account) {
    int before = byId.size();
    byId.values().removeIf(grant -> grant.sub().equals(account.sub()));
    save();
    return before - byId.size();
  }

  public synchronized void clear() {
    byId.clear();
    save();
  }

  private void put(Grant grant) {
    byId.put(grant.id(), grant);
    save();
  }

  private void save() {
    documents.save(DOCUMENT, List.copyOf(byId.values()));
  }

  private static String newToken() {
    return "v1.M" + Hashes.random(40);
  }
}
