package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.policies.Arns;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import io.yotosmartstream.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues, each with its dead-letter queue; TLS only, encrypted. */
final class Queues extends Concern {
  /** The longest that SQS keeps a message. */
  private static final int DEAD_LETTERS_STAY = (int) Duration.ofDays(14).toSeconds();

  private final Map<String, Queue> queues = new HashMap<>();
  private final Map<String, Queue> deadLetters = new HashMap<>();
  private final AppBlueprint blueprint;
  private final Optional<Output<String>> key;
  private final Arns arns;

  Queues(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("queues", provider, blueprint.deletionProtection());
    this.blueprint = blueprint;
    key = Encryption.key(blueprint, refs);
    arns = Arns.of(blueprint);
    blueprint.queues().forEach(wanted -> queues.put(wanted.key(), make(wanted)));
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  Queue queue(String wanted) {
    Queue queue = queues.get(wanted);
    if (queue == null) {
      throw new IllegalArgumentException("There is no queue " + wanted);
    }
    return queue;
  }

  /**
   * @throws IllegalArgumentException where there is no queue of that key
   */
  Queue deadLetters(String wanted) {
    Queue dead = deadLetters.get(blueprint.queue(wanted).deadLetters());
    if (dead == null) {
      throw new IllegalArgumentException("There is no queue " + wanted);
    }
    return dead;
  }

  private Queue make(io.yotosmartstream.blueprint.Queue wanted) {
    Queue dead =
        deadLetters.computeIfAbsent(
            wanted.deadLetters(),
            name ->
                queue(
                    name,
                    QueueArgs.builder()
                        .messageRetentionSeconds(DEAD_LETTERS_STAY)
                        .redriveAllowPolicy(onlyFromThoseWith(name))));
    return queue(
        wanted.name(),
        QueueArgs.builder()
            .visibilityTimeoutSeconds(wanted.visibilitySeconds())
            .messageRetentionSeconds(wanted.retentionSeconds())
            .redrivePolicy(dead.arn().applyValue(arn -> redrive(arn, wanted.maxReceives()))));
  }

  private Queue queue(String name, QueueArgs.Builder args) {
    args.name(name);
    key.ifPresentOrElse(args::kmsMasterKeyId, () -> args.sqsManagedSseEnabled(true));
    Queue queue = new Queue(name, args.build(), mine());
    new QueuePolicy(
        name,
        QueuePolicyArgs.builder()
            .queueUrl(queue.id())
            .policy(
                Policies.document(
                    List.of(ResourcePolicies.denyWithoutTls("sqs", arns.queue(name)))))
            .build(),
        mine());
    return queue;
  }

  private String onlyFromThoseWith(String dead) {
    List<String> sources =
        blueprint.queues().stream()
            .filter(queue -> queue.deadLetters().equals(dead))
            .map(queue -> arns.queue(queue.name()))
            .toList();
    return Json.STRICT.writeValueAsString(new SourceQueues("byQueue", sources));
  }

  private static String redrive(String deadLetterArn, int maxReceives) {
    return Json.STRICT.writeValueAsString(new Redrive(deadLetterArn, maxReceives));
  }

  private record Redrive(String deadLetterTargetArn, int maxReceiveCount) {}

  private record SourceQueues(String redrivePermission, List<String> sourceQueueArns) {}
}
