package io.yotosmartstream.pulumi;

import com.pulumi.aws.apigatewayv2.Stage;
import com.pulumi.aws.apigatewayv2.StageArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageDefaultRouteSettingsArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageRouteSettingArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import java.util.Optional;

/** The one stage of the HTTP API: access logs, and how much it takes. */
final class HttpStage {
  private HttpStage() {}

  /**
   * @param afterRoutes as settings are refused for a route that is not there yet
   */
  static Stage make(
      HttpApi wanted,
      Refs refs,
      Optional<Output<String>> key,
      CustomResourceOptions options,
      CustomResourceOptions afterRoutes) {
    var logs = LogGroups.make(wanted.accessLogs(), key, options);
    return new Stage(
        wanted.name(),
        StageArgs.builder()
            .apiId(refs.get(Ref.HTTP_API_ID))
            .name("$default")
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
                    .build())
            .routeSettings(exceptions(wanted))
            .build(),
        afterRoutes);
  }

  private static List<StageRouteSettingArgs> exceptions(HttpApi wanted) {
    return wanted.routes().stream()
        .filter(route -> !route.throttle().equals(wanted.throttle()))
        .map(
            route ->
                StageRouteSettingArgs.builder()
                    .routeKey(route.key())
                    .throttlingRateLimit((double) route.throttle().requestsPerSecond())
                    .throttlingBurstLimit(route.throttle().burst())
                    .build())
        .toList();
  }
}
