package io.yotosmartstream.pulumi;

import static io.yotosmartstream.pulumi.TestBlueprint.SIGN_IN;
import static io.yotosmartstream.pulumi.TestBlueprint.USUAL;
import static io.yotosmartstream.pulumi.TestBlueprint.httpApi;
import static io.yotosmartstream.pulumi.TestBlueprint.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpRoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String INTEGRATION = "aws:apigatewayv2/integration:Integration";
  private static final String STAGE = "aws:apigatewayv2/stage:Stage";
  private static final String PERMISSION = "aws:lambda/permission:Permission";

  private final TestBlueprint blueprint = new TestBlueprint();

  HttpRoutesTest() {
    blueprint.functions.add(TestBlueprint.function("auth"));
    blueprint.functions.add(TestBlueprint.function("page"));
    blueprint.httpApi =
        httpApi(
            false,
            Optional.of("page"),
            route("getPlayer", "api", false, USUAL),
            route("listPlayers", "api", false, USUAL),
            route("signIn", "auth", true, SIGN_IN));
  }

  private Planned plan() {
    return TestStack.plan(blueprint, stack -> stack.httpRoutes(Optional.empty()));
  }

  @Test
  void tokensOfOurPoolAndClientAloneAreTaken() {
    Planned.Planning authorizer = plan().only("aws:apigatewayv2/authorizer:Authorizer");
    assertThat(authorizer.get("authorizerType")).isEqualTo("JWT");
    assertThat(authorizer.get("jwtConfiguration"))
        .isEqualTo(
            Map.of(
                "issuer",
                "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
                "audiences",
                List.of("client")));
  }

  @Test
  void everyRouteButAnOpenOneNeedsAToken() {
    Planned planned = plan();
    assertThat(planned.named(ROUTE, "getPlayer").inputs())
        .containsEntry("routeKey", "GET /api/getPlayer")
        .containsEntry("authorizationType", "JWT")
        .containsEntry("authorizerId", "yoto-http-dev-id");
    assertThat(planned.named(ROUTE, "signIn").inputs())
        .containsEntry("authorizationType", "NONE")
        .doesNotContainKey("authorizerId");
  }

  @Test
  void routesOfOneFunctionShareItsIntegration() {
    Planned planned = plan();
    assertThat(planned.ofType(INTEGRATION))
        .extracting(Planned.Planning::name)
        .containsExactlyInAnyOrder("yoto-http-dev-api", "yoto-http-dev-auth", "yoto-http-dev-page");
    assertThat(planned.named(INTEGRATION, "yoto-http-dev-api").inputs())
        .containsEntry("integrationType", "AWS_PROXY")
        .containsEntry("integrationMethod", "POST")
        .containsEntry("payloadFormatVersion", "2.0")
        .containsEntry("integrationUri", "arn:invoke:yoto-api-dev");
    assertThat(planned.named(ROUTE, "listPlayers").get("target"))
        .isEqualTo("integrations/yoto-http-dev-api-id");
  }

  @Test
  void onlyThisApiMayCallTheAliases() {
    assertThat(plan().ofType(PERMISSION))
        .hasSize(3)
        .allSatisfy(
            permission ->
                assertThat(permission.inputs())
                    .containsEntry("qualifier", "live")
                    .containsEntry("principal", "apigateway.amazonaws.com")
                    .containsEntry(
                        "sourceArn", "arn:aws:execute-api:eu-west-1:123456789012:http1/*/*"))
        .extracting(permission -> permission.get("function"))
        .containsExactlyInAnyOrder("yoto-api-dev", "yoto-auth-dev", "yoto-page-dev");
  }

  @Test
  void thePageAnswersEverythingElse() {
    assertThat(plan().named(ROUTE, "yoto-http-dev-page").inputs())
        .containsEntry("routeKey", "$default")
        .containsEntry("authorizationType", "NONE")
        .containsEntry("target", "integrations/yoto-http-dev-page-id");
  }

  @Test
  void theStageTakesWhatItShouldAndLessOfWhatAnAttackerTries() {
    Planned.Planning stage = plan().only(STAGE);
    assertThat(stage.get("defaultRouteSettings"))
        .isEqualTo(Map.of("throttlingRateLimit", 50.0, "throttlingBurstLimit", 100.0));
    assertThat(stage.get("routeSettings"))
        .isEqualTo(
            List.of(
                Map.of(
                    "routeKey", "GET /api/signIn",
                    "throttlingRateLimit", 5.0,
                    "throttlingBurstLimit", 10.0)));
  }

  @Test
  void theStageComesAfterAllRoutesAndLogsEveryCall() {
    Planned planned = plan();
    Planned.Planning stage = planned.only(STAGE);
    assertThat(planned.waits(stage))
        .containsExactlyInAnyOrder("getPlayer", "listPlayers", "signIn", "yoto-http-dev-page");
    assertThat(stage.inputs()).containsEntry("name", "$default").containsEntry("autoDeploy", true);
    assertThat(stage.get("accessLogSettings"))
        .isEqualTo(
            Map.of(
                "destinationArn", "arn:aws:made:::/aws/apigateway/yoto-http-dev",
                "format", "{\"requestId\":\"$context.requestId\"}"));
  }

  @Test
  void aContainerAnswersEveryOperationThroughTheVpcLink() {
    blueprint.httpApi = httpApi(true, Optional.empty(), blueprint.httpApi.routes().getFirst());

    Planned planned =
        TestStack.plan(
            blueprint,
            stack ->
                stack.httpRoutes(
                    Optional.of(
                        new VpcAttachment(Output.of("link"), Output.of("arn:aws:listener")))));

    assertThat(planned.only(INTEGRATION).inputs())
        .containsEntry("integrationType", "HTTP_PROXY")
        .containsEntry("integrationMethod", "ANY")
        .containsEntry("connectionType", "VPC_LINK")
        .containsEntry("connectionId", "link")
        .containsEntry("integrationUri", "arn:aws:listener");
    assertThat(planned.only(ROUTE).get("target"))
        .isEqualTo("integrations/yoto-http-dev-container-id");
    assertThat(planned.ofType(PERMISSION)).isEmpty();
  }

  @Test
  void aContainerThatCannotBeReachedIsRefused() {
    blueprint.httpApi = httpApi(true, Optional.empty());
    assertThatThrownBy(this::plan).hasStackTraceContaining("there is no VPC link to it");
  }
}
