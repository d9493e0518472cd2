package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.AppBlueprint.CustomerKey;
import io.yotosmartstream.blueprint.EventRule;
import io.yotosmartstream.blueprint.Metric;
import io.yotosmartstream.blueprint.MetricFilter;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.Topic.Subscriber;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WatchingTest {
  private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
  private final Sample sample = new Sample();

  @Test
  void everyAlarmTellsItsTopicWhenItRingsAndWhenAllIsWell() {
    sample.topics = List.of(topic("health"), topic("critical"));
    sample.alarms =
        List.of(
            alarm("slow", Map.of("p", Sample.metric("Latency", "p99")), "", "health"),
            alarm("broken", Map.of("e", Sample.metric("5xx", "Sum")), "", "critical"));
    assertThat(plan().ofType(ALARM))
        .extracting(a -> a.get("name"), a -> a.get("alarmActions"), a -> a.get("okActions"))
        .containsExactlyInAnyOrder(
            told("yoto-slow-test", "arn:aws:made:::yoto-health-test"),
            told("yoto-broken-test", "arn:aws:made:::yoto-critical-test"));
  }

  @Test
  void anAlarmOnOneMetricTakesItAsItIs() {
    sample.alarms =
        List.of(alarm("broken", Map.of("e", Sample.metric("5xx", "Sum")), "", "health"));
    assertThat(plan().only(ALARM).inputs())
        .containsEntry("metricName", "5xx")
        .containsEntry("statistic", "Sum")
        .containsEntry("dimensions", Map.of("ApiId", "abc123"))
        .containsEntry("comparisonOperator", "GreaterThanThreshold")
        .containsEntry("threshold", 5.0)
        .containsEntry("evaluationPeriods", 3.0)
        .containsEntry("datapointsToAlarm", 2.0)
        .containsEntry("treatMissingData", "notBreaching")
        .doesNotContainKeys("extendedStatistic", "metricQueries");
  }

  @Test
  void aPercentileIsAnExtendedStatistic() {
    sample.alarms =
        List.of(alarm("slow", Map.of("p", Sample.metric("Latency", "p99")), "", "health"));
    assertThat(plan().only(ALARM).inputs())
        .containsEntry("extendedStatistic", "p99")
        .doesNotContainKey("statistic");
  }

  @Test
  void anAlarmOnAnExpressionRingsForItsValueAlone() {
    sample.alarms =
        List.of(
            alarm(
                "broken",
                Map.of("e", Sample.metric("5xx", "Sum"), "n", Sample.metric("Count", "Sum")),
                "100 * e / n",
                "health"));
    var alarm = plan().only(ALARM);
    assertThat(alarm.inputs()).doesNotContainKeys("metricName", "statistic");
    assertThat(queries(alarm))
        .extracting(q -> q.get("id"), q -> q.get("expression"), q -> q.get("returnData"))
        .containsExactly(
            tuple("alarm", "100 * e / n", true), tuple("e", null, false), tuple("n", null, false));
  }

  @Test
  void anAlarmForATopicThatIsNotThereIsAnError() {
    sample.alarms =
        List.of(alarm("broken", Map.of("e", Sample.metric("5xx", "Sum")), "", "nobody"));
    assertThatThrownBy(this::plan)
        .hasStackTraceContaining("yoto-broken-test tells the topic nobody")
        .hasStackTraceContaining("[health]");
  }

  @Test
  void onlyAwsMayPublishForThisAccountAndEventsWithoutACondition() {
    JsonNode statements =
        Json.STRICT
            .readTree((String) plan().only("aws:sns/topicPolicy:TopicPolicy").get("policy"))
            .get("Statement");
    assertThat(statements)
        .extracting(
            s -> s.get("Principal").get("Service").asString(),
            s -> s.get("Action").path(0).asString(),
            s ->
                s.path("Condition")
                    .path("StringEquals")
                    .path("aws:SourceAccount")
                    .path(0)
                    .asString(""))
        .containsExactly(
            tuple("cloudwatch.amazonaws.com", "sns:Publish", Sample.ACCOUNT),
            tuple("budgets.amazonaws.com", "sns:Publish", Sample.ACCOUNT),
            tuple("events.amazonaws.com", "sns:Publish", ""));
    assertThat(statements)
        .allSatisfy(
            s ->
                assertThat(s.get("Resource").path(0).asString())
                    .isEqualTo("arn:aws:made:::yoto-health-test"));
  }

  @Test
  void subscriptionsAreNamedByWhoTheyAreForSoThatOthersStayWhenOneLeaves() {
    sample.topics =
        List.of(
            new Topic(
                "health",
                "yoto-health-test",
                List.of(
                    new Subscriber("email", "a@example.com"),
                    new Subscriber("sms", "+442071234567"))));
    assertThat(plan().ofType("aws:sns/topicSubscription:TopicSubscription"))
        .extracting(Planned.Planning::name, s -> s.get("protocol"), s -> s.get("endpoint"))
        .containsExactlyInAnyOrder(
            tuple("yoto-health-test-email-a@example.com", "email", "a@example.com"),
            tuple("yoto-health-test-sms-+442071234567", "sms", "+442071234567"));
  }

  @Test
  void aTopicIsEncryptedOnlyByAKeyThatAlarmsMayUse() {
    assertThat(plan().only("aws:sns/topic:Topic").inputs()).doesNotContainKey("kmsMasterKeyId");
    sample.customerKey = Optional.of(new CustomerKey("alias/yoto-test", "Data", 30));
    assertThat(plan().only("aws:sns/topic:Topic").get("kmsMasterKeyId")).isEqualTo("arn:key");
  }

  @Test
  void linesOfLogsAreCounted() {
    sample.metricFilters =
        List.of(
            new MetricFilter("lag", "/yoto/test/mqtt", "{ $.lag > 0 }", "Yoto", "Lag", "$.lag"));
    var filter = plan().only("aws:cloudwatch/logMetricFilter:LogMetricFilter");
    assertThat(filter.get("logGroupName")).isEqualTo("/yoto/test/mqtt");
    assertThat(filter.get("metricTransformation"))
        .isEqualTo(Map.of("namespace", "Yoto", "name", "Lag", "value", "$.lag"));
  }

  @Test
  void aFailedTaskIsToldButNotOneThatWasStopped() {
    String cluster = "arn:aws:ecs:eu-west-2:" + Sample.ACCOUNT + ":cluster/yoto-test";
    sample.eventRules = List.of(EventRule.failedTasks("yoto-task-failed-test", cluster, "health"));
    Planned planned = plan();
    JsonNode pattern =
        Json.STRICT.readTree(
            (String) planned.only("aws:cloudwatch/eventRule:EventRule").get("eventPattern"));
    assertThat(pattern.at("/detail/clusterArn/0").asString()).isEqualTo(cluster);
    assertThat(pattern.at("/detail/$or/0/stopCode").toString())
        .contains("EssentialContainerExited", "TaskFailedToStart")
        .doesNotContain("UserInitiated", "SpotInterruption", "ServiceSchedulerInitiated");
    assertThat(planned.only("aws:cloudwatch/eventTarget:EventTarget").get("arn"))
        .isEqualTo("arn:aws:made:::yoto-health-test");
  }

  @Test
  void theDashboardShowsTheResourcesOfThisStack() {
    assertThat(plan().only("aws:cloudwatch/dashboard:Dashboard").get("dashboardBody"))
        .isEqualTo("{\"widgets\":[],\"api\":\"abc123\"}");
  }

  private Planned plan() {
    return Sample.plan(
        (provider, refs) -> {
          refs.give(Ref.HTTP_API_ID, Output.of("abc123"));
          refs.give(Ref.CUSTOMER_KEY_ARN, Output.of("arn:key"));
          new Watching(sample.blueprint(), refs, provider);
        });
  }

  private static Topic topic(String key) {
    return new Topic(key, "yoto-" + key + "-test", List.of());
  }

  private static Alarm alarm(
      String key, Map<String, Metric> metrics, String expression, String topic) {
    return new Alarm(
        key,
        "yoto-" + key + "-test",
        "Something is wrong",
        Sample.sorted(metrics),
        Optional.of(expression).filter(e -> !e.isEmpty()),
        "GreaterThanThreshold",
        5,
        3,
        2,
        "notBreaching",
        topic);
  }

  private static Tuple told(String alarm, String topic) {
    return tuple(alarm, List.of(topic), List.of(topic));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> queries(Planned.Planning alarm) {
    return (List<Map<String, Object>>) alarm.get("metricQueries");
  }
}
