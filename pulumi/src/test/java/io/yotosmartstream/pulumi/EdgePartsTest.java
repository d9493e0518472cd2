package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yotosmartstream.blueprint.Alarm;
import io.yotosmartstream.blueprint.Budget;
import io.yotosmartstream.blueprint.Delivery.Domain;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.Metric;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.Topic.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdgePartsTest {
  private static final String TOPIC = "arn:aws:made:::yoto-billing-test";
  private static final String RECORD = "aws:route53/record:Record";

  @Test
  void aCertificateIsProvenInTheZoneOfItsDomain() {
    Planned planned = certificate(Optional.of("Z123"));
    assertThat(planned.only("aws:acm/certificate:Certificate").get("validationMethod"))
        .isEqualTo("DNS");
    assertThat(planned.only(RECORD).inputs())
        .containsEntry("zoneId", "Z123")
        .containsEntry("name", "_proof.example.com.")
        .containsEntry("type", "CNAME")
        .containsEntry("records", List.of("_made.acm-validations.aws."));
    assertThat(
            planned
                .only("aws:acm/certificateValidation:CertificateValidation")
                .get("validationRecordFqdns"))
        .isEqualTo(List.of("_proof.example.com."));
  }

  @Test
  void withoutAZoneAPersonIsToldTheRecordToMake() {
    Planned planned = certificate(Optional.empty());
    assertThat(planned.ofType(RECORD)).isEmpty();
    assertThat(planned.ofType("aws:acm/certificateValidation:CertificateValidation")).isEmpty();
    assertThat(Sample.shown(planned))
        .isEqualTo(
            "arn:aws:made:::players.example.com"
                + " _proof.example.com. CNAME _made.acm-validations.aws.");
  }

  @Test
  void theBudgetTellsMailsAndTopicBeforeItIsSpentWhenItIsAndWhenItWillBe() {
    Planned planned = Sample.plan((provider, refs) -> new Spending(edge(), refs, provider));
    assertThat(maps(planned.only("aws:budgets/budget:Budget").get("notifications")))
        .extracting(n -> n.get("notificationType"), n -> n.get("threshold"))
        .containsExactlyInAnyOrder(
            tuple("ACTUAL", 80.0), tuple("ACTUAL", 100.0), tuple("FORECASTED", 100.0));
    assertThat(maps(planned.only("aws:budgets/budget:Budget").get("notifications")))
        .allSatisfy(
            n ->
                assertThat(n)
                    .containsEntry("subscriberEmailAddresses", List.of("owner@example.com"))
                    .containsEntry("subscriberSnsTopicArns", List.of(TOPIC)));
  }

  @Test
  void theBudgetCountsOnlyWhatCarriesTheTagOfTheEnvironment() {
    var budget =
        Sample.plan((provider, refs) -> new Spending(edge(), refs, provider))
            .only("aws:budgets/budget:Budget");
    assertThat(budget.get("limitAmount")).isEqualTo("25.0");
    assertThat(maps(budget.get("costFilters")))
        .containsExactly(Map.of("name", "TagKeyValue", "values", List.of("user:Environment$test")));
  }

  @Test
  void theBillingAlarmTellsTheTopic() {
    Planned planned = Sample.plan((provider, refs) -> new Spending(edge(), refs, provider));
    var alarm = planned.only("aws:cloudwatch/metricAlarm:MetricAlarm");
    assertThat(alarm.get("metricName")).isEqualTo("EstimatedCharges");
    assertThat(alarm.get("alarmActions")).isEqualTo(List.of(TOPIC));
    assertThat(alarm.get("okActions")).isEqualTo(List.of(TOPIC));
    assertThat(planned.ofType("aws:sns/topicSubscription:TopicSubscription")).hasSize(2);
  }

  private static Planned certificate(Optional<String> zone) {
    return Sample.plan(
        (provider, refs) -> {
          new DomainCertificate(
              edge(Optional.of(new Domain("players.example.com", zone))), refs, provider);
          Sample.show(refs, Ref.CERTIFICATE_ARN + " " + Ref.CERTIFICATE_RECORD);
        });
  }

  private static EdgeBlueprint edge() {
    return edge(Optional.empty());
  }

  private static EdgeBlueprint edge(Optional<Domain> certificate) {
    Metric charges =
        new Metric(
            "AWS/Billing",
            "EstimatedCharges",
            Sample.sorted(Map.of("Currency", "USD")),
            "Maximum",
            21_600);
    return new EdgeBlueprint(
        "test",
        Sample.ACCOUNT,
        Sample.sorted(Map.of()),
        certificate,
        new Topic(
            "billing",
            "yoto-billing-test",
            List.of(
                new Subscriber("email", "owner@example.com"),
                new Subscriber("sms", "+442071234567"))),
        new Alarm(
            "billing",
            "yoto-billing-test",
            "The month costs more than meant",
            Sample.sorted(Map.of("charges", charges)),
            Optional.empty(),
            "GreaterThanThreshold",
            25,
            1,
            1,
            "notBreaching",
            "billing"),
        new Budget("yoto-test", 25, "Environment", "test"),
        List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
