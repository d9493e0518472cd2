package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.inputs.BucketNotificationLambdaFunctionArgs;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Functions that start when an object appears. A bucket has one notification for all of them. */
final class Uploads extends Concern {
  private final Functions functions;
  private final Callers callers;

  Uploads(AppBlueprint blueprint, Provider provider, Store store, Functions functions) {
    super("uploads", provider, blueprint.deletionProtection());
    this.functions = functions;
    this.callers = new Callers(blueprint, functions);
    List<Trigger.Uploads> all = Triggers.of(blueprint, Trigger.Uploads.class);
    for (Bucket bucket : blueprint.buckets()) {
      List<Trigger.Uploads> wanted =
          all.stream().filter(trigger -> trigger.bucket().equals(bucket.key())).toList();
      if (!wanted.isEmpty()) {
        announce(bucket, store.bucket(bucket.key()), wanted);
      }
    }
  }

  /** S3 tries to reach the functions at once, so permissions come first. */
  private void announce(Bucket named, BucketV2 bucket, List<Trigger.Uploads> wanted) {
    List<Resource> permissions = new ArrayList<>();
    wanted.stream()
        .map(Trigger.Uploads::function)
        .distinct()
        .forEach(
            function ->
                permissions.add(
                    callers.allowInAccount(
                        function,
                        "Uploads-" + named.key(),
                        "s3.amazonaws.com",
                        bucket.arn(),
                        mine())));
    new BucketNotification(
        named.name(),
        BucketNotificationArgs.builder()
            .bucket(bucket.bucket())
            .lambdaFunctions(wanted.stream().map(this::notification).toList())
            .build(),
        after(permissions.toArray(Resource[]::new)));
  }

  private BucketNotificationLambdaFunctionArgs notification(Trigger.Uploads wanted) {
    return BucketNotificationLambdaFunctionArgs.builder()
        .id(wanted.function())
        .lambdaFunctionArn(functions.get(wanted.function()).alias().arn())
        .events("s3:ObjectCreated:*")
        .filterPrefix(wanted.prefix())
        .build();
  }
}
