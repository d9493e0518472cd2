package io.yotosmartstream.blueprint;

import io.yotosmartstream.blueprint.HttpApi.Route;
import io.yotosmartstream.blueprint.HttpApi.Throttle;
import io.yotosmartstream.environments.ApiRuntime;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Settings;
import io.yotosmartstream.http.contract.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The front door. */
final class HttpPlan {
  private static final String SIGN_IN = "user-auth";

  private static final String LOG_FORMAT =
      "{\"requestId\":\"$context.requestId\",\"route\":\"$context.routeKey\",\"status\":\"$context.status\","
          + "\"milliseconds\":\"$context.responseLatency\",\"bytes\":\"$context.responseLength\","
          + "\"error\":\"$context.integrationErrorMessage\"}";

  private HttpPlan() {}

  static HttpApi of(Environment environment, Contract contract, FunctionsPlan functions) {
    Settings settings = environment.settings();
    Names names = Names.of(environment);
    Throttle usual = new Throttle(settings.api().requestsPerSecond(), settings.api().burst());
    Throttle signIn =
        new Throttle(settings.api().signInRequestsPerSecond(), settings.api().signInBurst());
    List<Route> routes =
        contract.operations().stream()
            .map(
                operation -> {
                  String group = Groups.of(operation);
                  return new Route(
                      operation.operationId(),
                      operation.method(),
                      operation.path(),
                      group,
                      functions.answering(group),
                      operation.open(),
                      group.equals(SIGN_IN) && operation.open() ? signIn : usual);
                })
            .toList();
    boolean container = settings.api().runtime() == ApiRuntime.CONTAINER;
    return new HttpApi(
        names.name("api"),
        routes,
        settings.cdn().enabled() ? Optional.empty() : Optional.of(FunctionsPlan.PAGE),
        container,
        cors(settings),
        usual,
        new LogGroup("/aws/apigateway/" + names.name("api"), settings.logs().retentionDays()),
        LOG_FORMAT);
  }

  /** For other pages than our own, which is of the same origin as the API. */
  private static Cors cors(Settings settings) {
    return new Cors(
        settings.allowedOrigins(),
        List.of("GET", "POST", "PUT", "PATCH", "DELETE"),
        List.of("authorization", "content-type", "idempotency-key", "if-match", "x-correlation-id"),
        List.of("etag", "location", "retry-after", "x-correlation-id"),
        true,
        (int) Duration.ofHours(1).toSeconds());
  }
}
