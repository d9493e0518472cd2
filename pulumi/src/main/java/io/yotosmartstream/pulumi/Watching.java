package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.EventRule;
import io.yotosmartstream.blueprint.MetricFilter;
import io.yotosmartstream.blueprint.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tells people how the environment is. */
final class Watching extends Concern {
  private final Refs refs;
  private final Map<String, TopicParts> topics = new HashMap<>();

  /**
   * @param logs components that make the groups of logs which metric filters read
   */
  Watching(AppBlueprint blueprint, Refs refs, Provider provider, Resource... logs) {
    super("watching", provider, blueprint.deletionProtection());
    this.refs = refs;
    Optional<Output<String>> key = Encryption.key(blueprint, refs);
    for (Topic topic : blueprint.topics()) {
      topics.put(topic.key(), TopicParts.make(topic, blueprint.account(), key, mine()));
    }
    blueprint.metricFilters().forEach(filter -> count(filter, logs));
    blueprint
        .alarms()
        .forEach(
            alarm ->
                MetricAlarms.make(
                    alarm, refs, topic(alarm.topic(), alarm.name()).topic().arn(), mine()));
    blueprint.eventRules().forEach(this::tell);
    new Dashboard(
        blueprint.dashboard().name(),
        DashboardArgs.builder()
            .dashboardName(blueprint.dashboard().name())
            .dashboardBody(refs.resolve(blueprint.dashboard().body()))
            .build(),
        mine());
  }

  private TopicParts topic(String key, String asker) {
    TopicParts topic = topics.get(key);
    if (topic == null) {
      throw new IllegalArgumentException(
          asker + " tells the topic " + key + ", but there are only " + topics.keySet());
    }
    return topic;
  }

  private void count(MetricFilter filter, Resource... logs) {
    new LogMetricFilter(
        filter.name(),
        LogMetricFilterArgs.builder()
            .name(filter.name())
            .logGroupName(filter.group())
            .pattern(filter.pattern())
            .metricTransformation(
                LogMetricFilterMetricTransformationArgs.builder()
                    .namespace(filter.namespace())
                    .name(filter.metric())
                    .value(filter.value())
                    .build())
            .build(),
        after(logs));
  }

  private void tell(EventRule rule) {
    TopicParts told = topic(rule.topic(), rule.name());
    com.pulumi.aws.cloudwatch.EventRule made =
        new com.pulumi.aws.cloudwatch.EventRule(
            rule.name(),
            EventRuleArgs.builder()
                .name(rule.name())
                .description(rule.description())
                .eventPattern(refs.resolve(rule.pattern()))
                .build(),
            mine());
    new EventTarget(
        rule.name(),
        EventTargetArgs.builder()
            .rule(made.name())
            .targetId(rule.topic())
            .arn(told.topic().arn())
            .build(),
        after(told.policy()));
  }
}
