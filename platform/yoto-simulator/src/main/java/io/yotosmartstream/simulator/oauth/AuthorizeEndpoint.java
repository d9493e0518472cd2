package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** {@code GET /authorize}: shows the consent page and sends the browser back (section 1.2). */
final class AuthorizeEndpoint {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Clients clients;
  private final Accounts accounts;
  private final AuthorizationCodes codes;
  private final Live<Quirks> quirks;
  private final Timeline timeline;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  AuthorizeEndpoint(
      Clients clients,
      Accounts accounts,
      AuthorizationCodes codes,
      Live<Quirks> quirks,
      Timeline timeline) {
    this.clients = clients;
    this.accounts = accounts;
    this.codes = codes;
    this.quirks = quirks;
    this.timeline = timeline;
  }

  void routes(Router router) {
    router.get("/authorize", this::ask).post("/authorize/decision", this::decide);
  }

  private Reply ask(Request request) {
    Map<String, String> q = request.query();
    String clientId = q.getOrDefault("client_id", "");
    String redirectUri = q.getOrDefault("redirect_uri", "");
    // Never redirect to an address that is not the client's: these two end on a page here.
    if (!clients.known(clientId)) {
      return ConsentPage.error(403, "Unknown client: " + clientId);
    }
    if (!clients.redirectAllowed(clientId, redirectUri)) {
      return ConsentPage.error(403, "Callback URL mismatch: " + redirectUri + " is not allowed");
    }
    Set<String> scopes = Scopes.parse(q.getOrDefault("scope", ""));
    Optional<String> unknown = scopes.stream().filter(s -> !Scopes.known(s)).findFirst();
    if (unknown.isPresent()) {
      return ConsentPage.error(
          403, "The scope " + unknown.get() + " is not ticked for this client");
    }
    Pending asked =
        new Pending(
            clientId,
            scopes,
            q.getOrDefault("audience", ""),
            redirectUri,
            q.getOrDefault("state", ""),
            q.getOrDefault("code_challenge", ""),
            q.getOrDefault("nonce", ""),
            timeline.instant().plus(PATIENCE));
    Optional<Reply> refused = refused(asked, q);
    if (refused.isPresent()) {
      return refused.get();
    }
    pending.values().removeIf(p -> p.expires().isBefore(timeline.instant()));
    String id = Hashes.random(18);
    pending.put(id, asked);
    return ConsentPage.consent(id, asked, accounts.all());
  }

  private Optional<Reply> refused(Pending asked, Map<String, String> q) {
    if (!q.getOrDefault("response_type", "").equals("code")) {
      return error(asked, "unsupported_response_type", "response_type must be code");
    }
    if (asked.challenge().isEmpty() && !clients.confidential(asked.clientId())) {
      return error(asked, "invalid_request", "A public client must send code_challenge");
    }
    if (!asked.challenge().isEmpty()
        && !q.getOrDefault("code_challenge_method", "plain").equals("S256")) {
      return error(asked, "invalid_request", "code_challenge_method must be S256");
    }
    if (q.getOrDefault("prompt", "").equals("none")) {
      return error(asked, "login_required", "Login required");
    }
    if (quirks.get().identityScopesRefused()
        && (asked.scopes().contains(Scopes.OPENID) || asked.scopes().contains("profile"))) {
      return error(asked, "access_denied", "The client may not ask for openid or profile");
    }
    return Optional.empty();
  }

  private Reply decide(Request request) throws IOException {
    Map<String, String> form = request.form();
    Pending asked = pending.remove(form.getOrDefault("request", ""));
    if (asked == null || asked.expires().isBefore(timeline.instant())) {
      return ConsentPage.error(400, "This sign-in is over. Start again from the program.");
    }
    if (!form.getOrDefault("decision", "").equals("allow")) {
      return error(asked, "access_denied", "User did not authorize the request").orElseThrow();
    }
    Account account = accounts.require(form.getOrDefault("account", ""));
    return back(asked, Map.of("code", codes.issue(asked, account)));
  }

  private static Optional<Reply> error(Pending asked, String error, String description) {
    return Optional.of(back(asked, Map.of("error", error, "error_description", description)));
  }

  private static Reply back(Pending asked, Map<String, String> answer) {
    Map<String, String> parameters = new TreeMap<>(answer);
    if (!asked.state().isEmpty()) {
      parameters.put("state", asked.state());
    }
    StringBuilder url = new StringBuilder(asked.redirectUri());
    char separator = asked.redirectUri().contains("?") ? '&' : '?';
    for (var parameter : parameters.entrySet()) {
      url.append(separator)
          .append(parameter.getKey())
          .append('=')
          .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return Reply.redirect(url.toString());
  }
}
