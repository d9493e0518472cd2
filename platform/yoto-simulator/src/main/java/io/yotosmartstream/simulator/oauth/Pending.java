package io.yotosmartstream.simulator.oauth;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in a family has been asked for.
 *
 * @param redirectUri where the answer goes; empty in the device-code flow
 * @param challenge S256 PKCE challenge; empty for a confidential client that sent none
 */
record Pending(
    String clientId,
    Set<String> scopes,
    String audience,
    String redirectUri,
    String state,
    String challenge,
    String nonce,
    Instant expires) {

  /** A pending sign-in the family allowed, waiting for its code to be exchanged. */
  record Code(Pending request, Account account, Instant expires, @Nullable String grantId) {}
}
