package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.EventRule;
import io.yotosmartstream.blueprint.MetricFilter;
import io.yotosmartstream.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.CfnMetricFilter;
import software.amazon.awscdk.services.logs.CfnMetricFilter.MetricTransformationProperty;
import tools.jackson.core.type.TypeReference;

/** What tells people how the environment is. */
final class Watching {
  private final Scope scope;
  private final Map<String, TopicParts> topics = new HashMap<>();

  Watching(Scope scope) {
    this.scope = scope;
    var blueprint = scope.blueprint();
    blueprint
        .topics()
        .forEach(
            topic ->
                topics.put(
                    topic.key(),
                    TopicParts.make(scope.stack(), topic, blueprint.account(), scope.key())));
    blueprint.metricFilters().forEach(this::count);
    blueprint
        .alarms()
        .forEach(
            alarm ->
                MetricAlarms.make(
                    scope.stack(),
                    scope.ids().named(alarm.name(), "alarm"),
                    alarm,
                    scope.refs(),
                    topic(alarm.topic(), alarm.name()).topic().getRef()));
    blueprint.eventRules().forEach(this::tell);
    CfnDashboard.Builder.create(scope.stack(), "Dashboard")
        .dashboardName(blueprint.dashboard().name())
        .dashboardBody(scope.refs().resolve(blueprint.dashboard().body()))
        .build();
  }

  private TopicParts topic(String key, String asker) {
    TopicParts topic = topics.get(key);
    if (topic == null) {
      throw new IllegalArgumentException(
          asker + " tells the topic " + key + ", but there are only " + topics.keySet());
    }
    return topic;
  }

  private void count(MetricFilter filter) {
    CfnMetricFilter.Builder.create(scope.stack(), scope.ids().named(filter.name(), "filter"))
        .filterName(filter.name())
        .logGroupName(logs(filter.group()))
        .filterPattern(filter.pattern())
        .metricTransformations(
            List.of(
                MetricTransformationProperty.builder()
                    .metricNamespace(filter.namespace())
                    .metricName(filter.metric())
                    .metricValue(filter.value())
                    .build()))
        .build();
  }

  /** The group of that name, which the filter so waits for. */
  private String logs(String name) {
    return scope.stack().getNode().getChildren().stream()
        .filter(CfnLogGroup.class::isInstance)
        .map(CfnLogGroup.class::cast)
        .filter(group -> name.equals(group.getLogGroupName()))
        .findFirst()
        .map(CfnResource::getRef)
        .orElseThrow(() -> new IllegalArgumentException("There are no logs " + name));
  }

  private void tell(EventRule rule) {
    TopicParts told = topic(rule.topic(), rule.name());
    CfnRule made =
        CfnRule.Builder.create(scope.stack(), scope.ids().named(rule.name(), "rule"))
            .name(rule.name())
            .description(rule.description())
            .eventPattern(
                Json.STRICT.readValue(
                    scope.refs().resolve(rule.pattern()),
                    new TypeReference<LinkedHashMap<String, Object>>() {}))
            .targets(
                List.of(
                    TargetProperty.builder().id(rule.topic()).arn(told.topic().getRef()).build()))
            .build();
    made.addResourceDependency(told.policy());
  }
}
