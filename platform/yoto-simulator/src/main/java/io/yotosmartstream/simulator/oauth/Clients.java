package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.store.Hashes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The programs that may ask families to sign in (section 1.1): one registered, and, unless the
 * quirk {@code strictClients} is on, any other that lives on this machine.
 */
final class Clients {

  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^#]*)?");

  private final List<String> callbackUrls;
  private final @Nullable String secret;
  private final Live<Quirks> quirks;

  Clients(SimulatorSettings settings, Live<Quirks> quirks) {
    this.callbackUrls = settings.callbackUrls();
    this.secret = settings.clientSecret();
    this.quirks = quirks;
  }

  boolean known(String clientId) {
    return registered(clientId) || (!clientId.isBlank() && !quirks.get().strictClients());
  }

  boolean redirectAllowed(String clientId, String redirectUri) {
    if (registered(clientId) && !callbackUrls.isEmpty()) {
      return callbackUrls.contains(redirectUri);
    }
    return known(clientId) && LOOPBACK.matcher(redirectUri).matches();
  }

  /** Whether the client signs in without PKCE, by its secret. */
  boolean confidential(String clientId) {
    return secret != null && registered(clientId);
  }

  /** Refuses unknown clients, and a confidential one without its secret. */
  String authenticate(Map<String, String> form) {
    String clientId = form.getOrDefault("client_id", "");
    if (!known(clientId)) {
      throw ApiError.oauth(401, "invalid_client", "Unknown client: " + clientId);
    }
    String given = form.getOrDefault("client_secret", "");
    if (secret != null && registered(clientId) && !Hashes.same(secret, given)) {
      throw ApiError.oauth(401, "invalid_client", "The client secret is missing or wrong");
    }
    return clientId;
  }

  private static boolean registered(String clientId) {
    return clientId.equals(SimulatorSettings.REGISTERED_CLIENT);
  }
}
