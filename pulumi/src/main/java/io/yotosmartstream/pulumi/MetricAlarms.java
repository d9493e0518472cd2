package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Alarms of CloudWatch. */
final class MetricAlarms {
  private static final Set<String> STATISTICS =
      Set.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");

  private MetricAlarms() {}

  /**
   * @param topic ARN of what is told when it rings and when all is well again
   */
  static void make(Alarm alarm, Refs refs, Output<String> topic, CustomResourceOptions options) {
    Output<List<String>> told = topic.applyValue(List::of);
    MetricAlarmArgs.Builder args =
        MetricAlarmArgs.builder()
            .name(alarm.name())
            .alarmDescription(alarm.description())
            .comparisonOperator(alarm.comparison())
            .threshold(alarm.threshold())
            .evaluationPeriods(alarm.periods())
            .datapointsToAlarm(alarm.breachingPeriods())
            .treatMissingData(alarm.missing())
            .alarmActions(told)
            .okActions(told);
    alarm
        .expression()
        .ifPresentOrElse(
            expression -> args.metricQueries(queries(alarm, expression, refs)),
            () -> single(args, alarm.metrics().firstEntry().getValue(), refs));
    new MetricAlarm(alarm.name(), args.build(), options);
  }

  private static void single(MetricAlarmArgs.Builder args, Metric metric, Refs refs) {
    args.namespace(metric.namespace())
        .metricName(metric.name())
        .dimensions(refs.resolve(metric.dimensions()))
        .period(metric.periodSeconds());
    if (STATISTICS.contains(metric.statistic())) {
      args.statistic(metric.statistic());
    } else {
      args.extendedStatistic(metric.statistic());
    }
  }

  private static List<MetricAlarmMetricQueryArgs> queries(
      Alarm alarm, String expression, Refs refs) {
    List<MetricAlarmMetricQueryArgs> queries = new ArrayList<>();
    queries.add(
        MetricAlarmMetricQueryArgs.builder()
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
                    MetricAlarmMetricQueryArgs.builder()
                        .id(id)
                        .metric(of(metric, refs))
                        .returnData(false)
                        .build()));
    return queries;
  }

  private static MetricAlarmMetricQueryMetricArgs of(Metric metric, Refs refs) {
    return MetricAlarmMetricQueryMetricArgs.builder()
        .namespace(metric.namespace())
        .metricName(metric.name())
        .dimensions(refs.resolve(metric.dimensions()))
        .stat(metric.statistic())
        .period(metric.periodSeconds())
        .build();
  }
}
