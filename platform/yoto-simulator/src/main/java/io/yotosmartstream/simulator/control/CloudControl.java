package io.yotosmartstream.simulator.control;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.settings.Live;
import java.io.IOException;
import java.util.Map;

/** Switches of the simulated cloud: quirks, timings, accounts, tokens, reset. */
public final class CloudControl {

  /** What these calls do to the rest of the simulator. */
  public interface Actions {
    int revokeTokens(Account account);

    int expireTokens(Account account);

    void reset();

    Object connections();

    Map<String, String> addresses();
  }

  private final Live<?> quirks;
  private final Live<?> timings;
  private final Accounts accounts;
  private final Actions actions;

  public CloudControl(Live<?> quirks, Live<?> timings, Accounts accounts, Actions actions) {
    this.quirks = quirks;
    this.timings = timings;
    this.accounts = accounts;
    this.actions = actions;
  }

  public void routes(Router router) {
    router
        .get("/", request -> HomePage.show(actions.addresses()))
        .get("/simulator/health", this::health)
        .get("/simulator/connections", this::connections)
        .get("/simulator/quirks", request -> Reply.ok(quirks.get()))
        .put("/simulator/quirks", request -> merge(quirks, request))
        .get("/simulator/settings", request -> Reply.ok(timings.get()))
        .put("/simulator/settings", request -> merge(timings, request))
        .get("/simulator/accounts", request -> Reply.ok(Map.of("accounts", accounts.all())))
        .post("/simulator/accounts", this::addAccount)
        .post("/simulator/tokens/revoke", this::revoke)
        .post("/simulator/tokens/expire", this::expire)
        .post("/simulator/reset", this::reset);
  }

  private Reply health(Request request) {
    return Reply.ok(Map.of("status", "up", "addresses", actions.addresses()));
  }

  private Reply connections(Request request) {
    return Reply.ok(Map.of("connections", actions.connections()));
  }

  private static Reply merge(Live<?> settings, Request request) throws IOException {
    try {
      return Reply.ok(settings.merge(request.json()));
    } catch (IllegalArgumentException wrong) {
      throw ApiError.badRequest(String.valueOf(wrong.getMessage()));
    }
  }

  private Reply addAccount(Request request) throws IOException {
    Fields body = new Fields(request.json(), "email", "name");
    return Reply.json(201, accounts.add(body.text("email"), body.text("name")));
  }

  private Reply revoke(Request request) throws IOException {
    int revoked = actions.revokeTokens(account(request));
    return Reply.ok(Json.object().put("revoked", revoked));
  }

  private Reply expire(Request request) throws IOException {
    int dropped = actions.expireTokens(account(request));
    return Reply.ok(Json.object().put("dropped", dropped));
  }

  private Account account(Request request) throws IOException {
    return accounts.require(new Fields(request.json(), "account").text("account"));
  }

  private Reply reset(Request request) {
    actions.reset();
    return Reply.statusOk();
  }
}
