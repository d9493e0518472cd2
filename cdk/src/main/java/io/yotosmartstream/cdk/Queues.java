package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Queue;
import io.yotosmartstream.blueprint.policies.Arns;
import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;

/** The queues, each with its dead-letter queue; TLS only, encrypted. */
final class Queues {
  /** The longest that SQS keeps a message. */
  private static final int DEAD_LETTERS_STAY = (int) Duration.ofDays(14).toSeconds();

  private final Map<String, CfnQueue> queues = new HashMap<>();
  private final Map<String, CfnQueue> deadLetters = new HashMap<>();
  private final Scope scope;
  private final Arns arns;

  Queues(Scope scope) {
    this.scope = scope;
    arns = Arns.of(scope.blueprint());
    scope.blueprint().queues().forEach(wanted -> queues.put(wanted.key(), make(wanted)));
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  CfnQueue queue(String wanted) {
    CfnQueue queue = queues.get(wanted);
    if (queue == null) {
      throw new IllegalArgumentException("There is no queue " + wanted);
    }
    return queue;
  }

  /**
   * @throws IllegalArgumentException where there is no queue of that key
   */
  CfnQueue deadLetters(String wanted) {
    CfnQueue dead = deadLetters.get(scope.blueprint().queue(wanted).deadLetters());
    if (dead == null) {
      throw new IllegalArgumentException("There is no queue " + wanted);
    }
    return dead;
  }

  private CfnQueue make(Queue wanted) {
    CfnQueue dead = deadLetters.computeIfAbsent(wanted.deadLetters(), this::deadLetterQueue);
    Map<String, Object> redrive = new LinkedHashMap<>();
    redrive.put("deadLetterTargetArn", dead.getAttrArn());
    redrive.put("maxReceiveCount", wanted.maxReceives());
    String id = Ids.of(wanted.key(), "queue");
    return secured(
        id,
        wanted.name(),
        CfnQueue.Builder.create(scope.stack(), id)
            .visibilityTimeout(wanted.visibilitySeconds())
            .messageRetentionPeriod(wanted.retentionSeconds())
            .redrivePolicy(redrive));
  }

  private CfnQueue deadLetterQueue(String name) {
    String id = scope.ids().named(name, "queue");
    return secured(
        id,
        name,
        CfnQueue.Builder.create(scope.stack(), id)
            .messageRetentionPeriod(DEAD_LETTERS_STAY)
            .redriveAllowPolicy(onlyFromThoseWith(name)));
  }

  private CfnQueue secured(String id, String name, CfnQueue.Builder made) {
    made.queueName(name);
    scope.key().ifPresentOrElse(made::kmsMasterKeyId, () -> made.sqsManagedSseEnabled(true));
    CfnQueue queue = made.build();
    CfnQueuePolicy.Builder.create(scope.stack(), id + "Policy")
        .queues(List.of(queue.getRef()))
        .policyDocument(
            PolicyDocuments.document(
                List.of(ResourcePolicies.denyWithoutTls("sqs", arns.queue(name)))))
        .build();
    return queue;
  }

  private Map<String, Object> onlyFromThoseWith(String dead) {
    Map<String, Object> allowed = new LinkedHashMap<>();
    allowed.put("redrivePermission", "byQueue");
    allowed.put(
        "sourceQueueArns",
        scope.blueprint().queues().stream()
            .filter(queue -> queue.deadLetters().equals(dead))
            .map(queue -> arns.queue(queue.name()))
            .toList());
    return allowed;
  }
}
