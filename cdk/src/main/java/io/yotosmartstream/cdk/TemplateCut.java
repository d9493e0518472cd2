package io.yotosmartstream.cdk;

import io.yotosmartstream.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A template without resources of some types, for something that is like AWS and does not know
 * them. What refers to them goes too: an output; a part of a property, such as one variable of a
 * function or one statement of a policy; or a whole resource, where a property of it is lost that
 * it is nothing without. What remains is never wider open than it was.
 *
 * @param template JSON
 * @param removed in the order of its removal
 */
public record TemplateCut(String template, List<Removed> removed) {
  private static final String RESOURCES = "Resources";
  private static final String OUTPUTS = "Outputs";
  private static final String PROPERTIES = "Properties";
  private static final String OUTPUT = "Output";

  /** Properties without which a resource does less, and nothing that it should not. */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "AlarmActions",
          "OKActions",
          "AccessLogSettings",
          "CorsConfiguration",
          "Description",
          "DestinationConfig",
          "LoggingConfig",
          "NotificationConfiguration",
          "ManagedPolicyArns",
          "Policies",
          "RedrivePolicy");

  /**
   * @param logicalId of the resource, name of the output
   * @param type of the resource, or {@code Output}
   * @param part path of the property that was removed; empty where everything was
   */
  public record Removed(String logicalId, String type, String part, String reason) {}

  public TemplateCut {
    removed = List.copyOf(removed);
  }

  /**
   * @param template JSON
   * @param reasons by type, such as {@code AWS::Budgets::Budget}
   */
  public static TemplateCut of(String template, Map<String, String> reasons) {
    Map<String, Object> root =
        Json.STRICT.readValue(template, new TypeReference<LinkedHashMap<String, Object>>() {});
    Map<String, Object> resources = map(root.get(RESOURCES));
    List<Removed> removed = new ArrayList<>();
    resources
        .entrySet()
        .removeIf(
            resource -> {
              String type = type(resource.getValue());
              String reason = reasons.get(type);
              if (reason != null) {
                removed.add(new Removed(resource.getKey(), type, "", reason));
              }
              return reason != null;
            });
    // What goes in one round may be what others refer to.
    for (int gone = 0; gone < removed.size(); ) {
      gone = removed.size();
      Pruning pruning = new Pruning(resources.keySet(), map(root.get("Parameters")).keySet());
      cut(resources, pruning, removed);
    }
    Pruning pruning = new Pruning(resources.keySet(), map(root.get("Parameters")).keySet());
    map(root.get(OUTPUTS))
        .entrySet()
        .removeIf(
            output -> {
              pruning.prune(output.getValue());
              List<Pruning.Lost> lost = pruning.takeLost();
              if (!lost.isEmpty()) {
                removed.add(new Removed(output.getKey(), OUTPUT, "", lost.getFirst().reason()));
              }
              return !lost.isEmpty();
            });
    return new TemplateCut(
        Json.STRICT.writerWithDefaultPrettyPrinter().writeValueAsString(root), removed);
  }

  private static void cut(Map<String, Object> resources, Pruning pruning, List<Removed> removed) {
    for (Iterator<Map.Entry<String, Object>> all = resources.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<String, Object> resource = all.next();
      Map<String, Object> body = map(resource.getValue());
      pruning.dependencies(body);
      Map<String, Object> properties = map(body.get(PROPERTIES));
      Set<String> before = Set.copyOf(properties.keySet());
      pruning.prune(properties);
      List<Pruning.Lost> lost = pruning.takeLost();
      String missed =
          before.stream()
              .filter(name -> !properties.containsKey(name) && !DISPENSABLE.contains(name))
              .sorted()
              .findFirst()
              .orElse("");
      if (missed.isEmpty()) {
        lost.forEach(
            part ->
                removed.add(
                    new Removed(resource.getKey(), type(body), part.path(), part.reason())));
      } else {
        all.remove();
        removed.add(
            new Removed(
                resource.getKey(),
                type(body),
                "",
                "without " + missed + ", which " + lost.getLast().reason()));
      }
    }
  }

  private static String type(Object resource) {
    return String.valueOf(map(resource).get("Type"));
  }

  /** The same map, or an empty one where there is none. */
  @SuppressWarnings("unchecked") // keys of JSON are texts
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> found ? (Map<String, Object>) found : new LinkedHashMap<>();
  }
}
