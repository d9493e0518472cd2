package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final String QUEUE = "aws:sqs/queue:Queue";

  private final TestBlueprint blueprint = new TestBlueprint();

  QueuesTest() {
    blueprint.queues = List.of(TestBlueprint.queue("jobs"));
  }

  private Planned plan() {
    return TestStack.plan(blueprint, TestStack::queues);
  }

  @Test
  void whatFailsTooOftenGoesToTheDeadLettersOfThisQueue() {
    Planned.Planning queue = plan().named(QUEUE, "yoto-jobs-dev");
    assertThat(queue.json("redrivePolicy").get("deadLetterTargetArn").asString())
        .isEqualTo("arn:aws:made:::yoto-jobs-dead-dev");
    assertThat(queue.json("redrivePolicy").get("maxReceiveCount").asInt()).isEqualTo(5);
    assertThat(queue.get("visibilityTimeoutSeconds")).isEqualTo(60.0);
  }

  @Test
  void deadLettersStayForTwoWeeksAndComeFromNowhereElse() {
    Planned.Planning dead = plan().named(QUEUE, "yoto-jobs-dead-dev");
    assertThat(dead.get("messageRetentionSeconds")).isEqualTo(14 * 24 * 3600.0);
    assertThat(dead.json("redriveAllowPolicy").toString())
        .isEqualTo(
            "{\"redrivePermission\":\"byQueue\","
                + "\"sourceQueueArns\":[\"arn:aws:sqs:eu-west-1:123456789012:yoto-jobs-dev\"]}");
  }

  @Test
  void bothQueuesAreEncrypted() {
    assertThat(plan().ofType(QUEUE))
        .hasSize(2)
        .allMatch(queue -> queue.get("sqsManagedSseEnabled").equals(true));

    blueprint.customerKey = Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Ours", 30));
    assertThat(plan().ofType(QUEUE))
        .hasSize(2)
        .allMatch(queue -> queue.get("kmsMasterKeyId").equals("arn:aws:kms:key"));
  }

  @Test
  void nobodyReachesThemWithoutTls() {
    assertThat(plan().ofType("aws:sqs/queuePolicy:QueuePolicy"))
        .hasSize(2)
        .allSatisfy(
            policy ->
                assertThat(policy.get("policy").toString())
                    .contains("\"Deny\"", "\"aws:SecureTransport\":[\"false\"]"));
  }
}
