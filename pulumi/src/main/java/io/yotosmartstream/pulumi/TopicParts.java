package io.yotosmartstream.pulumi;

import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.Topic;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import io.yotosmartstream.json.Json;
import java.util.Optional;

/**
 * Where alarms go and who is told.
 *
 * @param policy that lets AWS publish; what is told something waits for it
 */
record TopicParts(com.pulumi.aws.sns.Topic topic, TopicPolicy policy) {

  /**
   * @param customerKey that encrypts it. Without one it is not encrypted at rest: CloudWatch and
   *     EventBridge may not use AWS's own key of SNS, so their messages would be lost. What goes
   *     through are names and numbers of alarms
   */
  static TopicParts make(
      Topic wanted,
      String account,
      Optional<Output<String>> customerKey,
      CustomResourceOptions options) {
    TopicArgs.Builder args = TopicArgs.builder().name(wanted.name());
    customerKey.ifPresent(args::kmsMasterKeyId);
    com.pulumi.aws.sns.Topic topic =
        new com.pulumi.aws.sns.Topic(wanted.name(), args.build(), options);
    TopicPolicy policy =
        new TopicPolicy(
            wanted.name(),
            TopicPolicyArgs.builder()
                .arn(topic.arn())
                .policy(
                    topic
                        .arn()
                        .applyValue(
                            arn ->
                                Json.STRICT.writeValueAsString(
                                    ResourcePolicies.publishing(arn, account))))
                .build(),
            options);
    wanted.subscribers().forEach(subscriber -> subscribe(topic, wanted, subscriber, options));
    return new TopicParts(topic, policy);
  }

  private static void subscribe(
      com.pulumi.aws.sns.Topic topic,
      Topic wanted,
      Topic.Subscriber subscriber,
      CustomResourceOptions options) {
    new TopicSubscription(
        // By who it is, not by place in the list: else one who leaves makes all confirm again.
        String.join("-", wanted.name(), subscriber.protocol(), subscriber.endpoint()),
        TopicSubscriptionArgs.builder()
            .topic(topic.arn())
            .protocol(subscriber.protocol())
            .endpoint(subscriber.endpoint())
            .build(),
        options);
  }
}
