package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Cors;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.BucketEncryptionProperty;
import software.amazon.awscdk.services.s3.CfnBucket.CorsConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.CorsRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.LifecycleConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.OwnershipControlsProperty;
import software.amazon.awscdk.services.s3.CfnBucket.OwnershipControlsRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.PublicAccessBlockConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.ServerSideEncryptionByDefaultProperty;
import software.amazon.awscdk.services.s3.CfnBucket.ServerSideEncryptionRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.VersioningConfigurationProperty;

/**
 * The buckets, closed and encrypted. Made late: which pages may reach them and which functions they
 * start are properties of theirs.
 */
final class Stores {
  private final Scope scope;

  Stores(Scope scope, Uploads uploads) {
    this.scope = scope;
    scope.blueprint().buckets().forEach(wanted -> make(wanted, uploads));
  }

  /** Logical id of a bucket. */
  static String id(String key) {
    return Ids.of(key, "bucket");
  }

  private void make(Bucket wanted, Uploads uploads) {
    var made =
        CfnBucket.Builder.create(scope.stack(), id(wanted.key()))
            .bucketName(wanted.name())
            .publicAccessBlockConfiguration(
                PublicAccessBlockConfigurationProperty.builder()
                    .blockPublicAcls(true)
                    .blockPublicPolicy(true)
                    .ignorePublicAcls(true)
                    .restrictPublicBuckets(true)
                    .build())
            .ownershipControls(ownership())
            .bucketEncryption(
                BucketEncryptionProperty.builder()
                    .serverSideEncryptionConfiguration(List.of(encryption(scope.key())))
                    .build())
            .versioningConfiguration(
                VersioningConfigurationProperty.builder()
                    .status(wanted.versioning() ? "Enabled" : "Suspended")
                    .build());
    if (!wanted.lifeCycle().isEmpty()) {
      made.lifecycleConfiguration(
          LifecycleConfigurationProperty.builder()
              .rules(wanted.lifeCycle().stream().map(LifeCycleRules::rule).toList())
              .build());
    }
    wanted.cors().ifPresent(cors -> made.corsConfiguration(cors(cors)));
    uploads.notification(wanted).ifPresent(made::notificationConfiguration);
    CfnBucket bucket = made.build();
    // S3 tries to reach the functions at once, so permissions come first.
    uploads.permissions(wanted).forEach(bucket::addResourceDependency);
    Scope.stateful(bucket, wanted.deletionProtection() && scope.blueprint().deletionProtection());
  }

  private static OwnershipControlsProperty ownership() {
    return OwnershipControlsProperty.builder()
        .rules(
            List.of(
                OwnershipControlsRuleProperty.builder()
                    .objectOwnership("BucketOwnerEnforced")
                    .build()))
        .build();
  }

  private static ServerSideEncryptionRuleProperty encryption(Optional<String> key) {
    var byDefault =
        ServerSideEncryptionByDefaultProperty.builder()
            .sseAlgorithm(key.isPresent() ? "aws:kms" : "AES256");
    key.ifPresent(byDefault::kmsMasterKeyId);
    return ServerSideEncryptionRuleProperty.builder()
        .serverSideEncryptionByDefault(byDefault.build())
        .bucketKeyEnabled(key.isPresent())
        .build();
  }

  private CorsConfigurationProperty cors(Cors wanted) {
    return CorsConfigurationProperty.builder()
        .corsRules(
            List.of(
                CorsRuleProperty.builder()
                    .allowedOrigins(scope.refs().resolve(wanted.origins()))
                    .allowedMethods(wanted.methods())
                    .allowedHeaders(wanted.headers())
                    .exposedHeaders(wanted.exposedHeaders())
                    .maxAge(wanted.maxAgeSeconds())
                    .build()))
        .build();
  }
}
