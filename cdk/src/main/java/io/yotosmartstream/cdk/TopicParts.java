package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sns.CfnTopicPolicy;

/**
 * Where alarms go and who is told.
 *
 * @param policy that lets AWS publish; what is told something waits for it
 */
record TopicParts(CfnTopic topic, CfnTopicPolicy policy) {
  /**
   * @param customerKey that encrypts it. Without one it is not encrypted at rest: CloudWatch and
   *     EventBridge may not use AWS's own key of SNS, so their messages would be lost. What goes
   *     through are names and numbers of alarms
   */
  static TopicParts make(Stack stack, Topic wanted, String account, Optional<String> customerKey) {
    String id = Ids.of(wanted.key(), "topic");
    var args = CfnTopic.Builder.create(stack, id).topicName(wanted.name());
    customerKey.ifPresent(args::kmsMasterKeyId);
    CfnTopic topic = args.build();
    CfnTopicPolicy policy =
        CfnTopicPolicy.Builder.create(stack, id + "Policy")
            .topics(List.of(topic.getRef()))
            .policyDocument(ResourcePolicies.publishing(topic.getRef(), account))
            .build();
    wanted.subscribers().forEach(subscriber -> subscribe(stack, id, topic, subscriber));
    return new TopicParts(topic, policy);
  }

  private static void subscribe(
      Stack stack, String id, CfnTopic topic, Topic.Subscriber subscriber) {
    // By who it is, not by place in the list: else one who leaves makes all confirm again.
    String who = "%08x".formatted(subscriber.endpoint().hashCode());
    CfnSubscription.Builder.create(stack, Ids.of(id, subscriber.protocol(), who))
        .topicArn(topic.getRef())
        .protocol(subscriber.protocol())
        .endpoint(subscriber.endpoint())
        .build();
  }
}
