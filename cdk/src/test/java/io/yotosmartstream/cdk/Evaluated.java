package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.environments.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A template with its functions evaluated as CloudFormation would in the environment's own account:
 * what only a resource knows stands there as the blueprint refers to it, {@code ${USER_POOL_ID}}.
 */
final class Evaluated {
  private static final Map<String, Ref> REFS =
      Map.ofEntries(
          Map.entry("Users", Ref.USER_POOL_ID),
          Map.entry("Users.Arn", Ref.USER_POOL_ARN),
          Map.entry("UsersClient", Ref.USER_POOL_CLIENT_ID),
          Map.entry("HttpApi", Ref.HTTP_API_ID),
          Map.entry("LiveApi", Ref.LIVE_API_ID),
          Map.entry("Distribution", Ref.DISTRIBUTION_ID),
          Map.entry("Distribution.DomainName", Ref.DISTRIBUTION_DOMAIN),
          Map.entry("SigningKey", Ref.SIGNING_KEY_ID),
          Map.entry("Key.Arn", Ref.CUSTOMER_KEY_ARN),
          Map.entry("Vpc", Ref.VPC_ID));

  private final JsonNode template;
  private final Environment environment;

  Evaluated(JsonNode template, Environment environment) {
    this.template = template;
    this.environment = environment;
  }

  /** Properties of all resources of a type. */
  List<Map<?, ?>> of(String type) {
    return resources()
        .filter(each -> each.path("Type").asString().equals(type))
        .<Map<?, ?>>map(each -> (Map<?, ?>) value(each.path("Properties")))
        .toList();
  }

  Map<?, ?> properties(String logicalId) {
    return (Map<?, ?>) value(template.path("Resources").path(logicalId).path("Properties"));
  }

  private Stream<JsonNode> resources() {
    return template.path("Resources").valueStream();
  }

  private Object value(JsonNode node) {
    if (node.isObject()) {
      return node.size() == 1 ? single(node) : map(node);
    }
    if (node.isArray()) {
      List<Object> all = new ArrayList<>();
      node.forEach(each -> all.add(value(each)));
      return all;
    }
    return node.isString() ? node.asString() : node.toString();
  }

  private Map<String, Object> map(JsonNode node) {
    Map<String, Object> all = new LinkedHashMap<>();
    node.forEachEntry((name, each) -> all.put(name, value(each)));
    return all;
  }

  private Object single(JsonNode node) {
    if (node.has("Ref")) {
      return ref(node.get("Ref").asString());
    }
    if (node.has("Fn::GetAtt")) {
      JsonNode of = node.get("Fn::GetAtt");
      return ref(of.get(0).asString() + "." + of.get(1).asString());
    }
    if (node.has("Fn::Join")) {
      StringBuilder text = new StringBuilder();
      node.get("Fn::Join").get(1).forEach(part -> text.append(value(part)));
      return text.toString();
    }
    return map(node);
  }

  private String ref(String what) {
    return switch (what) {
      case "AWS::AccountId" -> environment.settings().account();
      case "AWS::Region" -> environment.settings().region();
      default -> REFS.containsKey(what) ? REFS.get(what).toString() : "<" + what + ">";
    };
  }
}
