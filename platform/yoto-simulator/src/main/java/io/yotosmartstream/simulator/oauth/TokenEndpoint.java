package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /oauth/token}: codes, device codes and refresh tokens become tokens (1.2-1.4). */
final class TokenEndpoint {

  private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

  private final Clients clients;
  private final Accounts accounts;
  private final AuthorizationCodes codes;
  private final DeviceCodes deviceCodes;
  private final Grants grants;
  private final AccessTokens accessTokens;
  private final Live<Quirks> quirks;

  TokenEndpoint(
      Clients clients,
      Accounts accounts,
      AuthorizationCodes codes,
      DeviceCodes deviceCodes,
      Grants grants,
      AccessTokens accessTokens,
      Live<Quirks> quirks) {
    this.clients = clients;
    this.accounts = accounts;
    this.codes = codes;
    this.deviceCodes = deviceCodes;
    this.grants = grants;
    this.accessTokens = accessTokens;
    this.quirks = quirks;
  }

  void routes(Router router) {
    router.post("/oauth/token", this::token).post("/oauth/revoke", this::revoke);
  }

  private Reply token(Request request) throws IOException {
    Map<String, String> form = request.form();
    String clientId = clients.authenticate(form);
    ObjectNode answer =
        switch (form.getOrDefault("grant_type", "")) {
          case "authorization_code" -> byCode(form, clientId);
          case DEVICE_CODE -> byDeviceCode(form, clientId);
          case "refresh_token" -> byRefreshToken(form, clientId);
          default ->
              throw ApiError.oauth(
                  400,
                  "unsupported_grant_type",
                  "grant_type must be authorization_code, refresh_token or " + DEVICE_CODE);
        };
    return Reply.ok(answer).with("Cache-Control", "no-store");
  }

  private ObjectNode byCode(Map<String, String> form, String clientId) {
    Pending.Code code = codes.redeem(form, clientId);
    return firstTokens(code.request(), code.account(), form);
  }

  private ObjectNode byDeviceCode(Map<String, String> form, String clientId) {
    DeviceCodes.Entry entry = deviceCodes.poll(form.getOrDefault("device_code", ""), clientId);
    if (!(entry.answer() instanceof DeviceCodes.Answer.Allowed(Account account))) {
      throw new IllegalStateException("An unanswered device code was given out");
    }
    return firstTokens(entry.request(), account, form);
  }

  private ObjectNode firstTokens(Pending request, Account account, Map<String, String> form) {
    Set<String> scopes = Scopes.granted(request.scopes(), quirks.get().grantRegisteredScopes());
    String audience = form.getOrDefault("audience", request.audience());
    ObjectNode answer = tokens(account, request.clientId(), scopes, audience);
    if (scopes.contains(Scopes.OFFLINE)) {
      Grants.Opened opened = grants.open(account.sub(), request.clientId(), scopes, audience);
      codes.opened(form.getOrDefault("code", ""), opened.grant().id());
      answer.put("refresh_token", opened.refreshToken());
    }
    if (scopes.contains(Scopes.OPENID)) {
      answer.put(
          "id_token", accessTokens.issueIdToken(account, request.clientId(), request.nonce()));
    }
    return answer;
  }

  private ObjectNode byRefreshToken(Map<String, String> form, String clientId) {
    boolean rotate = !quirks.get().refreshWithoutRotation();
    Grants.Opened opened =
        grants
            .spend(form.getOrDefault("refresh_token", ""), clientId, rotate)
            .orElseThrow(
                () -> ApiError.oauth(403, "invalid_grant", "Unknown or invalid refresh token."));
    Grant grant = opened.grant();
    Account account =
        accounts
            .bySub(grant.sub())
            .orElseThrow(() -> ApiError.oauth(403, "invalid_grant", "The account is gone."));
    ObjectNode answer = tokens(account, clientId, grant.scopes(), grant.audience());
    if (rotate) {
      answer.put("refresh_token", opened.refreshToken());
    }
    return answer;
  }

  private ObjectNode tokens(Account account, String clientId, Set<String> scopes, String audience) {
    AccessTokens.Issued issued = accessTokens.issue(account, clientId, scopes, audience);
    return Json.object()
        .put("access_token", issued.token())
        .put("token_type", "Bearer")
        .put("expires_in", issued.expiresIn())
        .put("scope", String.join(" ", scopes));
  }

  private Reply revoke(Request request) throws IOException {
    Map<String, String> form = request.form();
    clients.authenticate(form);
    grants.revokeToken(form.getOrDefault("token", ""));
    return Reply.empty(200);
  }
}
