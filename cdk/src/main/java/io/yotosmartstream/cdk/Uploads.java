package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.blueprint.policies.Arns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.LambdaConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;

/** Functions that start when an object appears. */
final class Uploads {
  private final List<Trigger.Uploads> all;
  private final Functions functions;
  private final Map<String, List<CfnPermission>> permissions = new HashMap<>();

  Uploads(Scope scope, Functions functions) {
    this.functions = functions;
    this.all = Triggers.of(scope.blueprint(), Trigger.Uploads.class);
    Callers callers = new Callers(scope, functions);
    for (Bucket bucket : scope.blueprint().buckets()) {
      permissions.put(
          bucket.key(),
          in(bucket).stream()
              .map(Trigger.Uploads::function)
              .distinct()
              .map(
                  function ->
                      callers.allowInAccount(
                          function,
                          "Uploads-" + bucket.key(),
                          "s3.amazonaws.com",
                          Arns.bucket(bucket.name())))
              .toList());
    }
  }

  /** What the bucket needs before it can be told whom it starts. */
  List<CfnPermission> permissions(Bucket bucket) {
    return permissions.getOrDefault(bucket.key(), List.of());
  }

  Optional<NotificationConfigurationProperty> notification(Bucket bucket) {
    List<LambdaConfigurationProperty> started = in(bucket).stream().map(this::start).toList();
    return started.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NotificationConfigurationProperty.builder().lambdaConfigurations(started).build());
  }

  private List<Trigger.Uploads> in(Bucket bucket) {
    return all.stream().filter(trigger -> trigger.bucket().equals(bucket.key())).toList();
  }

  private LambdaConfigurationProperty start(Trigger.Uploads wanted) {
    return LambdaConfigurationProperty.builder()
        .event("s3:ObjectCreated:*")
        .function(functions.get(wanted.function()).alias().getRef())
        .filter(
            NotificationFilterProperty.builder()
                .s3Key(
                    S3KeyFilterProperty.builder()
                        .rules(
                            List.of(
                                FilterRuleProperty.builder()
                                    .name("prefix")
                                    .value(wanted.prefix())
                                    .build()))
                        .build())
                .build())
        .build();
  }
}
