package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Everything of the login host, wired together. */
public final class SignIn {

  private final SigningKey key;
  private final AccessTokens accessTokens;
  private final Grants grants;
  private final Bearer bearer;
  private final AuthorizeEndpoint authorize;
  private final DeviceEndpoints device;
  private final TokenEndpoint token;
  private final Supplier<String> baseUrl;

  public SignIn(
      SimulatorSettings settings,
      Accounts accounts,
      Documents documents,
      Live<Quirks> quirks,
      Live<Timings> timings,
      Supplier<String> baseUrl) {
    Timeline timeline = settings.timeline();
    Clients clients = new Clients(settings, quirks);
    this.baseUrl = baseUrl;
    key = new SigningKey(documents);
    accessTokens = new AccessTokens(key, accounts, documents, timeline, timings, baseUrl);
    grants = new Grants(documents);
    bearer = new Bearer(accessTokens, quirks);
    AuthorizationCodes codes = new AuthorizationCodes(timeline, timings, grants);
    DeviceCodes deviceCodes = new DeviceCodes(timeline, timings);
    authorize = new AuthorizeEndpoint(clients, accounts, codes, quirks, timeline);
    device =
        new DeviceEndpoints(clients, accounts, deviceCodes, quirks, timings, timeline, baseUrl);
    token = new TokenEndpoint(clients, accounts, codes, deviceCodes, grants, accessTokens, quirks);
  }

  public void routes(Router router) {
    authorize.routes(router);
    device.routes(router);
    token.routes(router);
    router
        .get("/userinfo", this::userInfo)
        .get("/.well-known/jwks.json", this::jwks)
        .get("/.well-known/openid-configuration", this::configuration);
  }

  public AccessTokens accessTokens() {
    return accessTokens;
  }

  public Grants grants() {
    return grants;
  }

  public Bearer bearer() {
    return bearer;
  }

  private Reply userInfo(Request request) {
    Caller caller = bearer.require(request);
    if (!caller.scopes().contains(Scopes.OPENID)) {
      throw ApiError.of(401, "unauthorized", "The token has no openid scope");
    }
    Account account = caller.account();
    return Reply.ok(
        Json.object()
            .put("sub", account.sub())
            .put("name", account.name())
            .put("email", account.email())
            .put("email_verified", true));
  }

  private Reply jwks(Request request) {
    return Reply.bytes(200, "application/json", key.jwks().getBytes(StandardCharsets.UTF_8));
  }

  private Reply configuration(Request request) {
    String base = baseUrl.get();
    return Reply.ok(
        Json.object()
            .put("issuer", base + "/")
            .put("authorization_endpoint", base + "/authorize")
            .put("token_endpoint", base + "/oauth/token")
            .put("device_authorization_endpoint", base + "/oauth/device/code")
            .put("revocation_endpoint", base + "/oauth/revoke")
            .put("userinfo_endpoint", base + "/userinfo")
            .put("jwks_uri", base + "/.well-known/jwks.json"));
  }
}
