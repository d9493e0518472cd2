package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The start of the device-code flow and the page where a person enters the code (1.3). */
final class DeviceEndpoints {

  private final Clients clients;
  private final Accounts accounts;
  private final DeviceCodes codes;
  private final Live<Quirks> quirks;
  private final Live<Timings> timings;
  private final Timeline timeline;
  private final Supplier<String> baseUrl;

  DeviceEndpoints(
      Clients clients,
      Accounts accounts,
      DeviceCodes codes,
      Live<Quirks> quirks,
      Live<Timings> timings,
      Timeline timeline,
      Supplier<String> baseUrl) {
    this.clients = clients;
    this.accounts = accounts;
    this.codes = codes;
    this.quirks = quirks;
    this.timings = timings;
    this.timeline = timeline;
    this.baseUrl = baseUrl;
  }

  void routes(Router router) {
    router
        .post("/oauth/device/code", this::start)
        .get("/activate", this::show)
        .post("/activate", this::decide);
  }

  private Reply start(Request request) throws IOException {
    Map<String, String> form = request.form();
    String clientId = clients.authenticate(form);
    if (!quirks.get().deviceCodeEnabled()) {
      throw ApiError.oauth(
          403, "unauthorized_client", "Grant type 'device_code' not allowed for the client.");
    }
    int life = timings.get().deviceCodeSeconds();
    DeviceCodes.Entry entry =
        codes.start(
            new Pending(
                clientId,
                Scopes.parse(form.getOrDefault("scope", "")),
                form.getOrDefault("audience", ""),
                "",
                "",
                "",
                "",
                timeline.instant().plusSeconds(life)));
    String page = baseUrl.get() + "/activate";
    return Reply.ok(
        Json.object()
            .put("device_code", entry.deviceCode())
            .put("user_code", entry.userCode())
            .put("verification_uri", page)
            .put("verification_uri_complete", page + "?user_code=" + entry.userCode())
            .put("expires_in", life)
            .put("interval", timings.get().deviceCodeIntervalSeconds()));
  }

  private Reply show(Request request) {
    return ConsentPage.activate(request.queryValue("user_code").orElse(""), accounts.all(), "");
  }

  private Reply decide(Request request) throws IOException {
    Map<String, String> form = request.form();
    String userCode = form.getOrDefault("user_code", "");
    Optional<DeviceCodes.Entry> entry = codes.byUserCode(userCode);
    if (entry.isEmpty()) {
      return ConsentPage.activate(userCode, accounts.all(), "No program waits for this code.");
    }
    boolean identity =
        entry.get().request().scopes().contains(Scopes.OPENID)
            || entry.get().request().scopes().contains("profile");
    if (!form.getOrDefault("decision", "").equals("allow")
        || (identity && quirks.get().identityScopesRefused())) {
      codes.answer(entry.get(), new DeviceCodes.Answer.Denied());
      return ConsentPage.done("The program was not given access.");
    }
    Account account = accounts.require(form.getOrDefault("account", ""));
    codes.answer(entry.get(), new DeviceCodes.Answer.Allowed(account));
    return ConsentPage.done("The program may now use " + account.email() + ".");
  }
}
