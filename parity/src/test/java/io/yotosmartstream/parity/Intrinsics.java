package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The functions of CloudFormation that our templates use. */
final class Intrinsics {
  private final JsonNode template;
  private final Map<String, String> given;
  private final Place place;

  /**
   * @param given values of parameters that have no default
   */
  Intrinsics(JsonNode template, Map<String, String> given, Place place) {
    this.template = template;
    this.given = given;
    this.place = place;
  }

  /**
   * The tree without functions: with texts, lists and maps.
   *
   * @throws IllegalStateException where there is another function
   */
  Object value(JsonNode node) {
    if (node.isArray()) {
      List<Object> all = new ArrayList<>();
      node.forEach(each -> all.add(value(each)));
      return all;
    }
    if (!node.isObject()) {
      return node.isString() ? node.asString() : node.toString();
    }
    String name = node.size() == 1 ? node.propertyNames().iterator().next() : "";
    return name.equals("Ref") || name.startsWith("Fn::") ? call(name, node.path(name)) : map(node);
  }

  private Map<String, Object> map(JsonNode node) {
    Map<String, Object> all = new LinkedHashMap<>();
    node.forEachEntry((name, each) -> all.put(name, value(each)));
    return all;
  }

  private Object call(String function, JsonNode with) {
    return switch (function) {
      case "Ref" -> ref(with.asString());
      case "Fn::GetAtt" -> References.to(with.path(0).asString(), with.path(1).asString());
      case "Fn::Join" -> {
        List<String> parts = new ArrayList<>();
        ((List<?>) value(with.path(1))).forEach(part -> parts.add(String.valueOf(part)));
        yield String.join(with.path(0).asString(), parts);
      }
      case "Fn::Select" -> String.valueOf(value(with.path(1))).split(",", -1)[with.path(0).asInt()];
      default -> throw new IllegalStateException("Our templates do not use " + function);
    };
  }

  private String ref(String what) {
    if (what.equals("AWS::AccountId")) {
      return place.account();
    }
    if (what.equals("AWS::Region")) {
      return place.region();
    }
    JsonNode parameter = template.path("Parameters").path(what);
    if (parameter.isMissingNode()) {
      return References.to(what, "Ref");
    }
    String value = given.getOrDefault(what, parameter.path("Default").asString(""));
    if (value.isEmpty()) {
      throw new IllegalStateException("The parameter " + what + " has no value");
    }
    return value;
  }
}
