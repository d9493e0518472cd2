package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/** The one stage of the HTTP API: access logs, and how much it takes. */
final class HttpStage {
  private HttpStage() {}

  /**
   * @param routes that come before it, as settings are refused for a route that is not there yet
   */
  static void make(Scope scope, List<CfnRoute> routes) {
    HttpApi wanted = scope.blueprint().httpApi();
    CfnLogGroup logs = LogGroups.make(scope, "HttpApiLogs", wanted.accessLogs());
    var args =
        CfnStage.Builder.create(scope.stack(), "HttpApiStage")
            .apiId(scope.refs().get(Ref.HTTP_API_ID))
            .stageName("$default")
            .autoDeploy(true)
            .accessLogSettings(
                AccessLogSettingsProperty.builder()
                    .destinationArn(LogGroups.arn(scope, logs))
                    .format(wanted.accessLogFormat())
                    .build())
            .defaultRouteSettings(
                RouteSettingsProperty.builder()
                    .throttlingRateLimit(wanted.throttle().requestsPerSecond())
                    .throttlingBurstLimit(wanted.throttle().burst())
                    .build());
    Map<String, Object> exceptions = exceptions(wanted);
    if (!exceptions.isEmpty()) {
      args.routeSettings(exceptions);
    }
    CfnStage stage = args.build();
    routes.forEach(stage::addResourceDependency);
  }

  private static Map<String, Object> exceptions(HttpApi wanted) {
    Map<String, Object> exceptions = new LinkedHashMap<>();
    for (HttpApi.Route route : wanted.routes()) {
      if (!route.throttle().equals(wanted.throttle())) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("ThrottlingBurstLimit", route.throttle().burst());
        settings.put("ThrottlingRateLimit", route.throttle().requestsPerSecond());
        exceptions.put(route.key(), settings);
      }
    }
    return exceptions;
  }
}
