package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.Dashboard;
import io.yotosmartstream.blueprint.Metric;
import io.yotosmartstream.json.Json;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The metrics that a page of graphs shows. */
final class DashboardMetrics {
  private DashboardMetrics() {}

  /**
   * One metric, whatever is asked of it.
   *
   * @param dimensions names and values, in their order
   */
  record Series(String namespace, String name, String dimensions) {
    static Series of(Metric metric) {
      StringBuilder dimensions = new StringBuilder();
      metric.dimensions().forEach((name, value) -> dimensions.append(name + "=" + value + ";"));
      return new Series(metric.namespace(), metric.name(), dimensions.toString());
    }
  }

  /** Each once, as CloudWatch counts them. */
  static Set<Series> of(Dashboard dashboard) {
    Set<Series> all = new HashSet<>();
    for (JsonNode widget : Json.STRICT.readTree(dashboard.body()).path("widgets")) {
      for (JsonNode line : widget.path("properties").path("metrics")) {
        all.add(series(line));
      }
    }
    return all;
  }

  /** {@code [namespace, name, dimension, value, ..., {options}]}. */
  private static Series series(JsonNode line) {
    List<String> texts =
        line.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
    StringBuilder dimensions = new StringBuilder();
    Iterator<String> rest = texts.subList(2, texts.size()).iterator();
    while (rest.hasNext()) {
      dimensions.append(rest.next()).append('=').append(rest.next()).append(';');
    }
    return new Series(texts.get(0), texts.get(1), dimensions.toString());
  }
}
