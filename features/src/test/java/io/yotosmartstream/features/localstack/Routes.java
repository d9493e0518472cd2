package io.yotosmartstream.features.localstack;

import io.yotosmartstream.features.lambda.Gateway;
import io.yotosmartstream.http.contract.Operation;
import io.yotosmartstream.stack.StackTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes of the template's HTTP API, for a gateway that stands in for it: the template decides
 * which function answers what, and what needs a token.
 */
final class Routes {
  private static final String DEFAULT = "$default";

  /**
   * @param alias name in the template of the function's alias
   */
  private record Route(boolean open, String alias) {}

  private final Map<String, Route> routes = new HashMap<>();
  private final Function<String, Function<byte[], byte[]>> functions;

  /**
   * @param functions what answers for an alias, by its name in the template
   */
  Routes(StackTemplate template, Function<String, Function<byte[], byte[]>> functions) {
    this.functions = functions;
    Map<String, ObjectNode> apis = template.ofType("AWS::ApiGatewayV2::Api");
    Map<String, ObjectNode> integrations = template.ofType("AWS::ApiGatewayV2::Integration");
    Map<String, ObjectNode> aliases = template.ofType("AWS::Lambda::Alias");
    template.ofType("AWS::ApiGatewayV2::Route").values().stream()
        .filter(route -> ofHttpApi(route, apis))
        .forEach(
            route ->
                StackTemplate.references(route.path("Target")).stream()
                    .map(integrations::get)
                    .flatMap(i -> StackTemplate.references(i.path("IntegrationUri")).stream())
                    .filter(aliases::containsKey)
                    .forEach(
                        alias -> {
                          boolean open =
                              route.path("AuthorizationType").asString("NONE").equals("NONE");
                          routes.putIfAbsent(
                              route.path("RouteKey").asString(), new Route(open, alias));
                        }));
  }

  private static boolean ofHttpApi(ObjectNode route, Map<String, ObjectNode> apis) {
    return StackTemplate.references(route.path("ApiId")).stream()
        .map(apis::get)
        .anyMatch(api -> api.path("ProtocolType").asString().equals("HTTP"));
  }

  Optional<Gateway.Target> target(Optional<Operation> operation) {
    String key = operation.map(o -> o.method() + " " + o.path()).orElse(DEFAULT);
    return Optional.ofNullable(routes.get(key))
        .map(route -> new Gateway.Target(route.open(), functions.apply(route.alias())));
  }
}
