package io.yotosmartstream.stack;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How much of a template MiniStack makes.
 *
 * @param all resources
 * @param missing how many there are not, by type and reason
 */
public record Made(int all, Map<String, Integer> missing) {
  public static Made of(StackTemplate template) {
    Map<String, Integer> missing = new TreeMap<>();
    for (JsonNode resource : template.resources()) {
      String type = resource.path("Type").asString();
      Gaps.reason(type, resource.path("Properties"))
          .ifPresent(reason -> missing.merge(type + ", " + reason, 1, Integer::sum));
    }
    return new Made(template.resources().size(), missing);
  }

  /** Lines for people. */
  public String text() {
    int made = all - missing.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder text =
        new StringBuilder("  of the template's %d resources %d are there%n".formatted(all, made));
    missing.forEach((what, count) -> text.append("    not there: %d %s%n".formatted(count, what)));
    return text.toString();
  }
}
