package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Trigger;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private static final String PERMISSION = "aws:lambda/permission:Permission";
  private static final String SCHEDULE = "aws:scheduler/schedule:Schedule";
  private static final Role SCHEDULER = TestBlueprint.role("scheduler", "scheduler.amazonaws.com");

  private final TestBlueprint blueprint = new TestBlueprint();

  TriggersTest() {
    blueprint.functions.add(TestBlueprint.function("ingest"));
  }

  private Planned plan(Trigger... triggers) {
    blueprint.triggers = List.of(triggers);
    return TestStack.plan(
        blueprint,
        stack -> {
          Queues queues = stack.queues();
          Functions functions = stack.functions(Pins.NONE, queues);
          new Uploads(stack.blueprint, stack.provider, stack.store(), functions);
          new Triggers(stack.blueprint, stack.refs, stack.provider, functions, queues);
          new Clocks(stack.blueprint, stack.refs, stack.provider, functions);
        });
  }

  @Test
  void anUploadStartsTheAliasAndOnlyThisBucketMay() {
    Planned planned = plan(new Trigger.Uploads("ingest", "audio", "audio/"));

    Planned.Planning notification = planned.only("aws:s3/bucketNotification:BucketNotification");
    assertThat(notification.at("lambdaFunctions", 0))
        .isEqualTo(
            Map.of(
                "id", "ingest",
                "lambdaFunctionArn", "arn:aws:made:::yoto-ingest-dev",
                "events", List.of("s3:ObjectCreated:*"),
                "filterPrefix", "audio/"));
    assertThat(planned.waits(notification)).containsExactly("yoto-ingest-dev-Uploads-audio");
    assertThat(planned.only(PERMISSION).inputs())
        .containsEntry("function", "yoto-ingest-dev")
        .containsEntry("qualifier", "live")
        .containsEntry("principal", "s3.amazonaws.com")
        .containsEntry("sourceArn", "arn:aws:made:::audio")
        .containsEntry("sourceAccount", "123456789012");
  }

  @Test
  void aBucketHasOneNotificationForAllItsFunctions() {
    Planned planned =
        plan(
            new Trigger.Uploads("ingest", "audio", "audio/"),
            new Trigger.Uploads("api", "audio", "covers/"));
    assertThat(planned.only("aws:s3/bucketNotification:BucketNotification").get("lambdaFunctions"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(planned.ofType(PERMISSION)).hasSize(2);
  }

  @Test
  void messagesThatFailComeAgainWithoutTheRestOfTheirBatch() {
    Planned planned = plan(new Trigger.Messages("ingest", "jobs", 5, 3));
    Planned.Planning mapping = planned.only("aws:lambda/eventSourceMapping:EventSourceMapping");
    assertThat(mapping.inputs())
        .containsEntry("eventSourceArn", "arn:aws:made:::yoto-jobs-dev")
        .containsEntry("functionName", "arn:aws:made:::yoto-ingest-dev")
        .containsEntry("batchSize", 5.0)
        .containsEntry("functionResponseTypes", List.of("ReportBatchItemFailures"))
        .containsEntry("scalingConfig", Map.of("maximumConcurrency", 3.0));
    assertThat(planned.waits(mapping)).containsExactly("yoto-ingest-dev");
  }

  @Test
  void onlyOurPoolMayStartTheFunctionOfSignUps() {
    assertThat(plan(new Trigger.SignUps("api")).only(PERMISSION).inputs())
        .containsEntry("principal", "cognito-idp.amazonaws.com")
        .containsEntry("qualifier", "live")
        .containsEntry("sourceArn", "arn:aws:cognito-idp:pool");
  }

  @Test
  void aClockStartsTheAliasWithItsInputAndGivesUpInTime() {
    Planned.Planning schedule = plan(clock("refresh")).only(SCHEDULE);
    assertThat(schedule.inputs())
        .containsEntry("name", "yoto-refresh-dev")
        .containsEntry("scheduleExpression", "rate(12 hours)")
        .containsEntry("scheduleExpressionTimezone", "Europe/London")
        .containsEntry("flexibleTimeWindow", Map.of("mode", "OFF"));
    assertThat(schedule.get("target"))
        .isEqualTo(
            Map.of(
                "arn", "arn:aws:made:::yoto-ingest-dev",
                "roleArn", "arn:aws:made:::yoto-scheduler-dev",
                "input", "{\"job\":\"refresh\"}",
                "retryPolicy",
                    Map.of("maximumRetryAttempts", 3.0, "maximumEventAgeInSeconds", 3600.0)));
  }

  @Test
  void clocksWithTheSameRoleShareIt() {
    Planned planned = plan(clock("refresh"), clock("warm"));
    assertThat(planned.ofType(SCHEDULE)).hasSize(2);
    assertThat(planned.ofType("aws:iam/role:Role"))
        .filteredOn(role -> role.name().equals("yoto-scheduler-dev"))
        .hasSize(1);
  }

  private static Trigger clock(String job) {
    return new Trigger.Clock(
        "ingest",
        "yoto-" + job + "-dev",
        "rate(12 hours)",
        "Europe/London",
        "{\"job\":\"" + job + "\"}",
        SCHEDULER);
  }
}
