package io.yotosmartstream.simulator.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One consent of a family to a client: the line of refresh tokens that descend from it, of which
 * only the last is good. Tokens are kept as hashes.
 */
record Grant(
    String id,
    String sub,
    String clientId,
    Set<String> scopes,
    String audience,
    String current,
    List<String> spent) {

  /** Enough to notice any realistic reuse, without growing for ever. */
  private static final int REMEMBERED = 500;

  Grant rotated(String next) {
    List<String> used = new ArrayList<>(spent);
    used.add(current);
    List<String> kept = used.subList(Math.max(0, used.size() - REMEMBERED), used.size());
    return new Grant(id, sub, clientId, scopes, audience, next, List.copyOf(kept));
  }
}
