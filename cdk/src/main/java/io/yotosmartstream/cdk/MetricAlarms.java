package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricStatProperty;

/** Alarms of CloudWatch. */
final class MetricAlarms {
  private static final Set<String> STATISTICS =
      Set.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");

  private MetricAlarms() {}

  /**
   * @param topic ARN of what is told when it rings and when all is well again
   */
  static void make(Stack stack, String id, Alarm alarm, Refs refs, String topic) {
    CfnAlarm.Builder args =
        CfnAlarm.Builder.create(stack, id)
            .alarmName(alarm.name())
            .alarmDescription(alarm.description())
            .comparisonOperator(alarm.comparison())
            .threshold(alarm.threshold())
            .evaluationPeriods(alarm.periods())
            .datapointsToAlarm(alarm.breachingPeriods())
            .treatMissingData(alarm.missing())
            .alarmActions(List.of(topic))
            .okActions(List.of(topic));
    alarm
        .expression()
        .ifPresentOrElse(
            expression -> args.metrics(queries(alarm, expression, refs)),
            () -> single(args, alarm.metrics().firstEntry().getValue(), refs));
    args.build();
  }

  private static void single(CfnAlarm.Builder args, Metric metric, Refs refs) {
    args.namespace(metric.namespace())
        .metricName(metric.name())
        .dimensions(dimensions(metric, refs))
        .period(metric.periodSeconds());
    if (STATISTICS.contains(metric.statistic())) {
      args.statistic(metric.statistic());
    } else {
      args.extendedStatistic(metric.statistic());
    }
  }

  private static List<MetricDataQueryProperty> queries(Alarm alarm, String expression, Refs refs) {
    List<MetricDataQueryProperty> queries = new ArrayList<>();
    queries.add(
        MetricDataQueryProperty.builder()
            .id("alarm")
            .label(alarm.name())
            .expression(expression)
            .returnData(true)
            .build());
    alarm
        .metrics()
        .forEach(
            (id, metric) ->
                queries.add(
                    MetricDataQueryProperty.builder()
                        .id(id)
                        .metricStat(of(metric, refs))
                        .returnData(false)
                        .build()));
    return queries;
  }

  private static MetricStatProperty of(Metric metric, Refs refs) {
    return MetricStatProperty.builder()
        .metric(
            MetricProperty.builder()
                .namespace(metric.namespace())
                .metricName(metric.name())
                .dimensions(dimensions(metric, refs))
                .build())
        .stat(metric.statistic())
        .period(metric.periodSeconds())
        .build();
  }

  private static List<DimensionProperty> dimensions(Metric metric, Refs refs) {
    return refs.resolve(metric.dimensions()).entrySet().stream()
        .map(d -> DimensionProperty.builder().name(d.getKey()).value(d.getValue()).build())
        .toList();
  }
}
