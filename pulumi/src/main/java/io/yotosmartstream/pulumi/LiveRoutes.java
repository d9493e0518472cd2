package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigatewayv2.Integration;
import com.pulumi.aws.apigatewayv2.IntegrationArgs;
import com.pulumi.aws.apigatewayv2.Route;
import com.pulumi.aws.apigatewayv2.RouteArgs;
import com.pulumi.aws.apigatewayv2.RouteResponse;
import com.pulumi.aws.apigatewayv2.RouteResponseArgs;
import com.pulumi.aws.apigatewayv2.Stage;
import com.pulumi.aws.apigatewayv2.StageArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageDefaultRouteSettingsArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.LiveApi;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.Arns;

/** What stands behind the live socket. */
final class LiveRoutes extends Concern {
  /** The route of what pages send; without a response of its own they would get no answer. */
  private static final String MESSAGES = "$default";

  private final LiveApi wanted;
  private final Refs refs;

  LiveRoutes(AppBlueprint blueprint, Refs refs, Provider provider, Functions functions) {
    super("live-routes", provider, blueprint.deletionProtection());
    this.wanted = blueprint.liveApi();
    this.refs = refs;
    new Callers(blueprint, functions)
        .allow(
            wanted.function(),
            "LiveApi",
            "apigateway.amazonaws.com",
            refs.resolve(Arns.of(blueprint).calls(Ref.LIVE_API_ID.toString())),
            mine());
    Integration behind =
        new Integration(
            wanted.name(),
            IntegrationArgs.builder()
                .apiId(refs.get(Ref.LIVE_API_ID))
                .integrationType("AWS_PROXY")
                .integrationMethod("POST")
                .integrationUri(functions.get(wanted.function()).alias().invokeArn())
                .build(),
            mine());
    Resource[] routes =
        wanted.routes().stream().map(key -> route(key, behind)).toArray(Resource[]::new);
    stage(LogGroups.make(wanted.accessLogs(), Encryption.key(blueprint, refs), mine()), routes);
  }

  /** Open to all: what connecting needs is the ticket, which the function checks. */
  private Route route(String key, Integration behind) {
    var args =
        RouteArgs.builder()
            .apiId(refs.get(Ref.LIVE_API_ID))
            .routeKey(key)
            .authorizationType("NONE")
            .target(behind.id().applyValue(id -> "integrations/" + id));
    String name = wanted.name() + "-" + key.replace("$", "");
    if (!key.equals(MESSAGES)) {
      return new Route(name, args.build(), mine());
    }
    Route route = new Route(name, args.routeResponseSelectionExpression(MESSAGES).build(), mine());
    new RouteResponse(
        name,
        RouteResponseArgs.builder()
            .apiId(refs.get(Ref.LIVE_API_ID))
            .routeId(route.id())
            .routeResponseKey(MESSAGES)
            .build(),
        mine());
    return route;
  }

  /** The first deployment is refused while there are no routes. */
  private void stage(LogGroup logs, Resource[] routes) {
    new Stage(
        wanted.name(),
        StageArgs.builder()
            .apiId(refs.get(Ref.LIVE_API_ID))
            .name(wanted.stage())
            .autoDeploy(true)
            .accessLogSettings(
                StageAccessLogSettingsArgs.builder()
                    .destinationArn(logs.arn())
                    .format(wanted.accessLogFormat())
                    .build())
            .defaultRouteSettings(
                StageDefaultRouteSettingsArgs.builder()
                    .throttlingRateLimit((double) wanted.throttle().requestsPerSecond())
                    .throttlingBurstLimit(wanted.throttle().burst())
                    // What goes over the socket belongs to a family, not into a log.
                    .dataTraceEnabled(false)
                    .loggingLevel("OFF")
                    .build())
            .build(),
        after(routes));
  }
}
