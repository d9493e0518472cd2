package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of graphs that an operator opens first. */
final class DashboardPlan {
  private static final int MINUTE = 60;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 6;
  private static final int COLUMNS = 3;

  private final Names names;
  private final Metrics metrics;
  private final List<Map<String, Object>> widgets = new ArrayList<>();

  private DashboardPlan(Environment environment) {
    this.names = Names.of(environment);
    this.metrics = new Metrics(environment);
  }

  static Dashboard of(
      Environment environment,
      List<LambdaFunction> functions,
      List<Queue> queues,
      List<ContainerService> services) {
    return new DashboardPlan(environment).draw(environment, functions, queues, services);
  }

  private Dashboard draw(
      Environment environment,
      List<LambdaFunction> functions,
      List<Queue> queues,
      List<ContainerService> services) {
    graph("Calls of functions", each(functions, "Invocations", "Sum"));
    graph("Errors of functions", each(functions, "Errors", "Sum"));
    graph("Duration of functions, p99, ms", each(functions, "Duration", "p99"));
    graph("Functions throttled", each(functions, "Throttles", "Sum"));
    graph(
        "Cold starts",
        List.of(
            new Metric(
                WatchPlan.NAMESPACE,
                WatchPlan.coldStarts(environment),
                new TreeMap<>(),
                "Sum",
                MINUTE)));
    graph(
        "API: requests and failures",
        List.of(
            metrics.http("Count", "Sum", MINUTE),
            metrics.http("4xx", "Sum", MINUTE),
            metrics.http("5xx", "Sum", MINUTE)));
    graph(
        "Table: capacity used and throttled",
        List.of(
            metrics.table("ConsumedReadCapacityUnits", MINUTE),
            metrics.table("ConsumedWriteCapacityUnits", MINUTE),
            metrics.table("ReadThrottleEvents", MINUTE),
            metrics.table("WriteThrottleEvents", MINUTE)));
    services.forEach(
        service ->
            graph(
                "Tasks of " + service.name() + ": CPU %, memory %, number",
                List.of(
                    metrics.tasks(service.name(), "CPUUtilization", "Average", MINUTE),
                    metrics.tasks(service.name(), "MemoryUtilization", "Average", MINUTE),
                    metrics.tasks(service.name(), "CPUUtilization", "SampleCount", MINUTE))));
    graph(
        "Yoto accounts connected and not",
        List.of(
            metrics.ours("AccountsConnected", "Maximum", MINUTE),
            metrics.ours("AccountsDisconnected", "Maximum", MINUTE)));
    graph(
        "Player's event to page, ms",
        List.of(metrics.ours("EventLag", "p50", MINUTE), metrics.ours("EventLag", "p99", MINUTE)));
    graph("Oldest message, s", queues.stream().map(this::age).toList());
    graph("Dead letters", List.of(metrics.deadLetters(MINUTE)));
    graph(
        "Cost of the account this month, USD (us-east-1)",
        EdgeBlueprint.REGION,
        List.of(Metrics.estimatedCharges()));
    return new Dashboard(
        names.name("overview"), Json.STRICT.writeValueAsString(Map.of("widgets", widgets)));
  }

  private List<Metric> each(List<LambdaFunction> functions, String name, String statistic) {
    return functions.stream()
        .map(function -> metrics.function(function.name(), name, statistic, MINUTE))
        .toList();
  }

  private Metric age(Queue queue) {
    return metrics.queue(queue.name(), "ApproximateAgeOfOldestMessage", "Maximum", MINUTE);
  }

  private void graph(String title, List<Metric> all) {
    graph(title, names.region(), all);
  }

  private void graph(String title, String region, List<Metric> all) {
    int number = widgets.size();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("title", title);
    properties.put("region", region);
    properties.put("view", "timeSeries");
    properties.put("metrics", all.stream().map(DashboardPlan::line).toList());
    Map<String, Object> widget = new LinkedHashMap<>();
    widget.put("type", "metric");
    widget.put("x", number % COLUMNS * WIDTH);
    widget.put("y", number / COLUMNS * HEIGHT);
    widget.put("width", WIDTH);
    widget.put("height", HEIGHT);
    widget.put("properties", properties);
    widgets.add(widget);
  }

  /** As CloudWatch writes a metric in a graph: one array. */
  private static List<Object> line(Metric metric) {
    List<Object> line = new ArrayList<>(List.of(metric.namespace(), metric.name()));
    metric.dimensions().forEach((name, value) -> line.addAll(List.of(name, value)));
    line.add(new TreeMap<>(Map.of("stat", metric.statistic(), "period", metric.periodSeconds())));
    return line;
  }
}
