package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.LiveApi;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.List;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnRouteResponse;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/** What stands behind the live socket. */
final class LiveRoutes {
  /** The route of what pages send; without a response of its own they would get no answer. */
  private static final String MESSAGES = "$default";

  private final Scope scope;
  private final LiveApi wanted;
  private final String apiId;

  LiveRoutes(Scope scope, Functions functions) {
    this.scope = scope;
    this.wanted = scope.blueprint().liveApi();
    this.apiId = scope.refs().get(Ref.LIVE_API_ID);
    new Callers(scope, functions)
        .allow(
            wanted.function(),
            "LiveApi",
            "apigateway.amazonaws.com",
            Arns.of(scope.blueprint()).calls(apiId));
    CfnIntegration behind =
        Integrations.function(scope, "LiveApiIntegration", apiId, functions.get(wanted.function()))
            .build();
    stage(wanted.routes().stream().map(key -> route(key, behind)).toList());
  }

  /** Open to all: what connecting needs is the ticket, which the function checks. */
  private CfnRoute route(String key, CfnIntegration behind) {
    String id = Ids.of("LiveApi", key, "route");
    var args =
        CfnRoute.Builder.create(scope.stack(), id)
            .apiId(apiId)
            .routeKey(key)
            .authorizationType("NONE")
            .target(Integrations.target(behind));
    if (!key.equals(MESSAGES)) {
      return args.build();
    }
    CfnRoute route = args.routeResponseSelectionExpression(MESSAGES).build();
    CfnRouteResponse.Builder.create(scope.stack(), id + "Response")
        .apiId(apiId)
        .routeId(route.getRef())
        .routeResponseKey(MESSAGES)
        .build();
    return route;
  }

  /** The first deployment is refused while there are no routes. */
  private void stage(List<CfnRoute> routes) {
    CfnLogGroup logs = LogGroups.make(scope, "LiveApiLogs", wanted.accessLogs());
    CfnStage stage =
        CfnStage.Builder.create(scope.stack(), "LiveApiStage")
            .apiId(apiId)
            .stageName(wanted.stage())
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
                    // What goes over the socket belongs to a family, not into a log.
                    .dataTraceEnabled(false)
                    .loggingLevel("OFF")
                    .build())
            .build();
    routes.forEach(stage::addResourceDependency);
  }
}
