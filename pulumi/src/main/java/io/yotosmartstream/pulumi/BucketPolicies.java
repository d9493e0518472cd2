package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.policies.Arns;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one policy of each bucket: TLS only, and CloudFront where it stands before the bucket. */
final class BucketPolicies extends Concern {
  private static final Set<String> BEHIND_CLOUDFRONT = Set.of("ui", "audio");

  /**
   * @param distributionArn of the one distribution that may read what is behind it; empty where
   *     there is none
   */
  BucketPolicies(
      AppBlueprint blueprint,
      Provider provider,
      Store store,
      Optional<Output<String>> distributionArn) {
    super("bucket-policies", provider, blueprint.deletionProtection());
    for (Bucket bucket : blueprint.buckets()) {
      new BucketPolicy(
          bucket.name(),
          BucketPolicyArgs.builder()
              .bucket(store.bucket(bucket.key()).bucket())
              .policy(policy(bucket, distributionArn))
              .build(),
          mine());
    }
  }

  private static Output<String> policy(Bucket bucket, Optional<Output<String>> distributionArn) {
    Map<String, Object> tlsOnly =
        ResourcePolicies.denyWithoutTls(
            "s3", Arns.bucket(bucket.name()), Arns.objects(bucket.name()));
    return distributionArn
        .filter(arn -> BEHIND_CLOUDFRONT.contains(bucket.key()))
        .map(
            arn ->
                arn.applyValue(
                    distribution ->
                        Policies.document(List.of(tlsOnly, readBy(distribution, bucket)))))
        .orElseGet(() -> Output.of(Policies.document(List.of(tlsOnly))));
  }

  private static Map<String, Object> readBy(String distribution, Bucket bucket) {
    return ResourcePolicies.allowService(
        "CloudFrontReads",
        "cloudfront.amazonaws.com",
        List.of("s3:GetObject"),
        List.of(Arns.objects(bucket.name())),
        Condition.is("aws:SourceArn", distribution));
  }
}
