package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.policies.Arns;
import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import io.yotosmartstream.blueprint.policies.ResourcePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;

/** The one policy of each bucket: TLS only, and CloudFront where it stands before the bucket. */
final class BucketPolicies {
  private static final Set<String> BEHIND_CLOUDFRONT = Set.of("ui", "audio");

  /**
   * @param distributionArn of the one distribution that may read what is behind it; empty where
   *     there is none
   */
  BucketPolicies(Scope scope, Optional<String> distributionArn) {
    for (Bucket bucket : scope.blueprint().buckets()) {
      List<Map<String, Object>> statements = new ArrayList<>();
      statements.add(
          ResourcePolicies.denyWithoutTls(
              "s3", Arns.bucket(bucket.name()), Arns.objects(bucket.name())));
      distributionArn
          .filter(_ -> BEHIND_CLOUDFRONT.contains(bucket.key()))
          .ifPresent(arn -> statements.add(readBy(arn, bucket)));
      String id = Stores.id(bucket.key());
      CfnBucketPolicy policy =
          CfnBucketPolicy.Builder.create(scope.stack(), id + "Policy")
              .bucket(bucket.name())
              .policyDocument(PolicyDocuments.document(statements))
              .build();
      policy.addResourceDependency((CfnResource) scope.stack().getNode().findChild(id));
    }
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
