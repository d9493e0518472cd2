package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.Cors;
import io.yotosmartstream.blueprint.HttpApi;
import io.yotosmartstream.blueprint.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private static final String API = "aws:apigatewayv2/api:Api";

  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned http() {
    return TestStack.plan(
        blueprint, stack -> new HttpDoor(stack.blueprint, stack.refs, stack.provider));
  }

  @Test
  void pagesOfOtherOriginsAreAllowedByName() {
    Planned.Planning api = http().only(API);
    assertThat(api.inputs())
        .containsEntry("name", "yoto-http-dev")
        .containsEntry("protocolType", "HTTP")
        .containsEntry("disableExecuteApiEndpoint", false);
    assertThat(api.get("corsConfiguration"))
        .isEqualTo(
            Map.of(
                "allowOrigins", List.of("http://localhost:5173"),
                "allowMethods", List.of("GET", "PUT"),
                "allowHeaders", List.of("authorization"),
                "exposeHeaders", List.of("etag"),
                "allowCredentials", true,
                "maxAge", 600.0));
  }

  @Test
  void withoutOtherOriginsNothingIsAllowed() {
    HttpApi with = blueprint.httpApi;
    blueprint.httpApi =
        new HttpApi(
            with.name(),
            with.routes(),
            with.page(),
            with.container(),
            new Cors(List.of(), List.of("GET"), List.of(), List.of(), false, 0),
            with.throttle(),
            with.accessLogs(),
            with.accessLogFormat());
    assertThat(http().only(API).inputs()).doesNotContainKey("corsConfiguration");
  }

  @Test
  void messagesOfTheLiveSocketAreToldApartByTheirType() {
    Planned planned =
        TestStack.plan(
            blueprint, stack -> new LiveDoor(stack.blueprint, stack.refs, stack.provider));
    assertThat(planned.only(API).inputs())
        .containsEntry("protocolType", "WEBSOCKET")
        .containsEntry("routeSelectionExpression", "$request.body.type");
  }

  @Test
  void bothGiveTheirIdToTheRest() {
    List<String> given = new ArrayList<>();
    TestStack.plan(
        blueprint,
        stack -> {
          Refs refs = new Refs();
          HttpDoor http = new HttpDoor(stack.blueprint, refs, stack.provider);
          LiveDoor live = new LiveDoor(stack.blueprint, refs, stack.provider);
          given.add(refs.get(Ref.HTTP_API_ID) == http.api().id() ? "http" : "none");
          given.add(refs.get(Ref.LIVE_API_ID) == live.api().id() ? "live" : "none");
        });
    assertThat(given).containsExactly("http", "live");
  }
}
