package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Bucket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The buckets, closed and encrypted. Who may reach them stands in {@link BucketPolicies}, which
 * pages in {@link BucketCors}: both may need what is made in front of the buckets.
 */
final class Store extends Concern {
  private final Map<String, BucketV2> buckets = new HashMap<>();

  Store(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("store", provider, blueprint.deletionProtection());
    Optional<Output<String>> key = Encryption.key(blueprint, refs);
    blueprint.buckets().forEach(wanted -> buckets.put(wanted.key(), make(wanted, key)));
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  BucketV2 bucket(String key) {
    BucketV2 bucket = buckets.get(key);
    if (bucket == null) {
      throw new IllegalArgumentException("There is no bucket " + key);
    }
    return bucket;
  }

  private BucketV2 make(Bucket wanted, Optional<Output<String>> key) {
    String name = wanted.name();
    BucketV2 bucket =
        new BucketV2(
            wanted.key(),
            BucketV2Args.builder().bucket(name).forceDestroy(wanted.forceDelete()).build(),
            wanted.deletionProtection() ? stateful() : mine());
    new BucketPublicAccessBlock(
        name,
        BucketPublicAccessBlockArgs.builder()
            .bucket(bucket.bucket())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build(),
        mine());
    new BucketOwnershipControls(
        name,
        BucketOwnershipControlsArgs.builder()
            .bucket(bucket.bucket())
            .rule(
                BucketOwnershipControlsRuleArgs.builder()
                    .objectOwnership("BucketOwnerEnforced")
                    .build())
            .build(),
        mine());
    new BucketServerSideEncryptionConfigurationV2(
        name,
        BucketServerSideEncryptionConfigurationV2Args.builder()
            .bucket(bucket.bucket())
            .rules(encryption(key))
            .build(),
        mine());
    var versioned =
        new BucketVersioningV2(
            name,
            BucketVersioningV2Args.builder()
                .bucket(bucket.bucket())
                .versioningConfiguration(
                    BucketVersioningV2VersioningConfigurationArgs.builder()
                        .status(wanted.versioning() ? "Enabled" : "Suspended")
                        .build())
                .build(),
            mine());
    if (!wanted.lifeCycle().isEmpty()) {
      new BucketLifecycleConfigurationV2(
          name,
          BucketLifecycleConfigurationV2Args.builder()
              .bucket(bucket.bucket())
              .rules(wanted.lifeCycle().stream().map(LifeCycleRules::rule).toList())
              .build(),
          after(versioned));
    }
    return bucket;
  }

  private static BucketServerSideEncryptionConfigurationV2RuleArgs encryption(
      Optional<Output<String>> key) {
    var byDefault =
        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs
            .builder()
            .sseAlgorithm(key.isPresent() ? "aws:kms" : "AES256");
    key.ifPresent(byDefault::kmsMasterKeyId);
    return BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
        .applyServerSideEncryptionByDefault(byDefault.build())
        .bucketKeyEnabled(key.isPresent())
        .build();
  }
}
