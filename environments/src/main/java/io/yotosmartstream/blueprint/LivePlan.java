package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import java.util.List;

/** The live socket. */
final class LivePlan {
  static final String STAGE = "live";
  static final String FUNCTION = "live";

  private static final String LOG_FORMAT =
      "{\"requestId\":\"$context.requestId\",\"route\":\"$context.routeKey\",\"status\":\"$context.status\","
          + "\"connection\":\"$context.connectionId\",\"error\":\"$context.error.message\"}";

  private LivePlan() {}

  static LiveApi of(Environment environment) {
    Names names = Names.of(environment);
    var api = environment.settings().api();
    return new LiveApi(
        names.name("live"),
        STAGE,
        List.of("$connect", "$disconnect", "$default"),
        FUNCTION,
        new HttpApi.Throttle(api.requestsPerSecond(), api.burst()),
        new LogGroup(
            "/aws/apigateway/" + names.name("live"), environment.settings().logs().retentionDays()),
        LOG_FORMAT);
  }

  /** Where pages open it. */
  static String url(Names names) {
    return "wss://" + host(names) + "/" + STAGE;
  }

  /** The same with the place of the ticket, which API Gateway sees only in the address. */
  static String urlWithTicket(Names names) {
    return url(names) + "?ticket={ticket}";
  }

  /** Where messages to open sockets are posted. */
  static String management(Names names) {
    return "https://" + host(names) + "/" + STAGE;
  }

  private static String host(Names names) {
    return Ref.LIVE_API_ID + ".execute-api." + names.region() + ".amazonaws.com";
  }
}
