package io.yotosmartstream.mqtt.internal;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.live.LiveHub;
import io.yotosmartstream.mqtt.players.Tally;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code GET /health}: numbers, no names. It is "ok" while the process serves. */
public final class HealthEndpoint {
  private final Accounts accounts;
  private final LiveHub live;
  private final Tally tally;

  private record Health(
      String status, Accounts.Counts accounts, int livePages, Tally.Counts messages) {}

  public HealthEndpoint(Accounts accounts, LiveHub live, Tally tally) {
    this.accounts = accounts;
    this.live = live;
    this.tally = tally;
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(
            "/health",
            request ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(
                        Json.STRICT.writeValueAsBytes(
                            new Health("ok", accounts.counts(), live.size(), tally.counts()))))
        .build();
  }
}
