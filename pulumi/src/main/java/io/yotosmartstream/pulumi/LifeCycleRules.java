package io.yotosmartstream.pulumi;

import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleTransitionArgs;
import io.yotosmartstream.blueprint.Bucket.LifeCycle;

/** How objects of a bucket age; 0 days leaves the action out. */
final class LifeCycleRules {
  private LifeCycleRules() {}

  static BucketLifecycleConfigurationV2RuleArgs rule(LifeCycle wanted) {
    var rule =
        BucketLifecycleConfigurationV2RuleArgs.builder()
            .id(wanted.id())
            .status("Enabled")
            .filter(
                BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                    .prefix(wanted.prefix())
                    .build());
    if (wanted.glacierInstantAfterDays() > 0) {
      rule.transitions(
          BucketLifecycleConfigurationV2RuleTransitionArgs.builder()
              .days(wanted.glacierInstantAfterDays())
              .storageClass("GLACIER_IR")
              .build());
    }
    if (wanted.expireDays() > 0) {
      rule.expiration(
          BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
              .days(wanted.expireDays())
              .build());
    }
    if (wanted.oldVersionsExpireDays() > 0) {
      rule.noncurrentVersionExpiration(
          BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
              .noncurrentDays(wanted.oldVersionsExpireDays())
              .build());
    }
    if (wanted.abortUploadsAfterDays() > 0) {
      rule.abortIncompleteMultipartUpload(
          BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
              .daysAfterInitiation(wanted.abortUploadsAfterDays())
              .build());
    }
    return rule.build();
  }
}
