package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that an environment's alarms and graphs look at. */
final class Metrics {
  private final Environment environment;
  private final Names names;

  Metrics(Environment environment) {
    this.environment = environment;
    this.names = Names.of(environment);
  }

  Metric function(String function, String name, String statistic, int period) {
    return metric("AWS/Lambda", name, Map.of("FunctionName", function), statistic, period);
  }

  Metric http(String name, String statistic, int period) {
    return metric(
        "AWS/ApiGateway", name, Map.of("ApiId", Ref.HTTP_API_ID.toString()), statistic, period);
  }

  Metric table(String name, int period) {
    return metric("AWS/DynamoDB", name, Map.of("TableName", names.table()), "Sum", period);
  }

  Metric queue(String queue, String name, String statistic, int period) {
    return metric("AWS/SQS", name, Map.of("QueueName", queue), statistic, period);
  }

  Metric deadLetters(int period) {
    return queue(names.name(Queues.DEAD), "ApproximateNumberOfMessagesVisible", "Maximum", period);
  }

  Metric tasks(String service, String name, String statistic, int period) {
    return metric(
        "AWS/ECS",
        name,
        Map.of("ClusterName", names.name("cluster"), "ServiceName", service),
        statistic,
        period);
  }

  /** Of ours, written into the log by the mqtt-service (embedded metric format). */
  Metric ours(String name, String statistic, int period) {
    return metric(
        WatchPlan.NAMESPACE, name, Map.of("Environment", environment.name()), statistic, period);
  }

  /** Of the whole account, since the first of the month; kept in us-east-1 only. */
  static Metric estimatedCharges() {
    return metric(
        "AWS/Billing",
        "EstimatedCharges",
        Map.of("Currency", "USD"),
        "Maximum",
        (int) Duration.ofHours(6).toSeconds());
  }

  private static Metric metric(
      String namespace, String name, Map<String, String> dimensions, String statistic, int period) {
    return new Metric(namespace, name, new TreeMap<>(dimensions), statistic, period);
  }
}
