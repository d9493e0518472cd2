package io.yotosmartstream.mqtt.metrics;

import io.yotosmartstream.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What CloudWatch documents as the embedded metric format, as far as it can be broken here. What
 * breaks it makes no metric, and nobody is told.
 */
final class EmfRules {
  private static final Set<String> UNITS = Set.of("Count", "Milliseconds");
  private static final int VALUES = 100;
  private static final int TEXT = 1_024;

  private final List<String> faults = new ArrayList<>();

  /** Empty where it is right. */
  List<String> faults(String line) {
    faults.clear();
    check(!line.contains("\n"), "more than one line");
    JsonNode root = Json.LENIENT.readTree(line);
    JsonNode about = root.path("_aws");
    check(about.path("Timestamp").isIntegralNumber(), "Timestamp is no whole number");
    check(!about.path("CloudWatchMetrics").isEmpty(), "no directive");
    about.path("CloudWatchMetrics").forEach(directive -> directive(root, directive));
    return List.copyOf(faults);
  }

  private void directive(JsonNode root, JsonNode directive) {
    text(directive.path("Namespace"), "Namespace");
    check(!directive.path("Dimensions").isEmpty(), "no set of dimensions");
    for (JsonNode set : directive.path("Dimensions")) {
      check(set.isArray() && set.size() <= 30, "no set of dimensions: " + set);
      set.forEach(name -> text(root.path(name.asString("")), "the value of dimension " + name));
    }
    check(!directive.path("Metrics").isEmpty(), "no metrics");
    directive.path("Metrics").forEach(metric -> metric(root, metric));
  }

  private void metric(JsonNode root, JsonNode metric) {
    text(metric.path("Name"), "Name");
    check(UNITS.contains(metric.path("Unit").asString("")), "unit of " + metric);
    JsonNode value = root.path(metric.path("Name").asString(""));
    if (value.isArray()) {
      check(!value.isEmpty() && value.size() <= VALUES, "too few or many values of " + metric);
      value.forEach(one -> check(one.isNumber(), one + " is no number of " + metric));
    } else {
      check(value.isNumber(), "no value of " + metric);
    }
  }

  private void text(JsonNode value, String what) {
    int length = value.asString("").length();
    check(value.isString() && length >= 1 && length <= TEXT, what + " is no text of 1 to " + TEXT);
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      faults.add(otherwise);
    }
  }
}
