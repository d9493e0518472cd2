package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveRoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String STAGE = "aws:apigatewayv2/stage:Stage";

  private Planned plan() {
    return TestStack.plan(
        new TestBlueprint(),
        stack ->
            new LiveRoutes(
                stack.blueprint, stack.refs, stack.provider, stack.functions(Pins.NONE)));
  }

  @Test
  void everyRouteLeadsToTheFunction() {
    Planned planned = plan();
    assertThat(planned.ofType(ROUTE))
        .allMatch(route -> route.get("target").equals("integrations/yoto-live-dev-id"))
        .extracting(route -> route.get("routeKey"))
        .containsExactlyInAnyOrder("$connect", "$disconnect", "$default");
    assertThat(planned.only("aws:apigatewayv2/integration:Integration").inputs())
        .containsEntry("integrationType", "AWS_PROXY")
        .containsEntry("integrationMethod", "POST")
        .containsEntry("integrationUri", "arn:invoke:yoto-api-dev");
  }

  @Test
  void onlyThisApiMayCallTheAlias() {
    assertThat(plan().only("aws:lambda/permission:Permission").inputs())
        .containsEntry("qualifier", "live")
        .containsEntry("sourceArn", "arn:aws:execute-api:eu-west-1:123456789012:live1/*/*");
  }

  @Test
  void theStageLogsWhoCameButNotWhatTheySaid() {
    Planned.Planning stage = plan().only(STAGE);
    assertThat(stage.inputs()).containsEntry("name", "live").containsEntry("autoDeploy", true);
    assertThat(stage.at("accessLogSettings", "destinationArn"))
        .isEqualTo("arn:aws:made:::/aws/apigateway/yoto-live-dev");
    assertThat(stage.get("defaultRouteSettings"))
        .isEqualTo(
            Map.of(
                "throttlingRateLimit",
                20.0,
                "throttlingBurstLimit",
                40.0,
                "dataTraceEnabled",
                false,
                "loggingLevel",
                "OFF"));
  }

  @Test
  void theStageComesAfterAllRoutes() {
    Planned planned = plan();
    assertThat(planned.waits(planned.only(STAGE)))
        .containsExactlyInAnyOrder(
            "yoto-live-dev-connect", "yoto-live-dev-disconnect", "yoto-live-dev-default");
  }
}
