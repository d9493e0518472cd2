package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Bucket.LifeCycle;
import java.util.List;
import software.amazon.awscdk.services.s3.CfnBucket.AbortIncompleteMultipartUploadProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NoncurrentVersionExpirationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.RuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.TransitionProperty;

/** How objects of a bucket age; 0 days leaves the action out. */
final class LifeCycleRules {
  private LifeCycleRules() {}

  static RuleProperty rule(LifeCycle wanted) {
    var rule = RuleProperty.builder().id(wanted.id()).status("Enabled");
    if (!wanted.prefix().isEmpty()) {
      rule.prefix(wanted.prefix());
    }
    if (wanted.glacierInstantAfterDays() > 0) {
      rule.transitions(
          List.of(
              TransitionProperty.builder()
                  .transitionInDays(wanted.glacierInstantAfterDays())
                  .storageClass("GLACIER_IR")
                  .build()));
    }
    if (wanted.expireDays() > 0) {
      rule.expirationInDays(wanted.expireDays());
    }
    if (wanted.oldVersionsExpireDays() > 0) {
      rule.noncurrentVersionExpiration(
          NoncurrentVersionExpirationProperty.builder()
              .noncurrentDays(wanted.oldVersionsExpireDays())
              .build());
    }
    if (wanted.abortUploadsAfterDays() > 0) {
      rule.abortIncompleteMultipartUpload(
          AbortIncompleteMultipartUploadProperty.builder()
              .daysAfterInitiation(wanted.abortUploadsAfterDays())
              .build());
    }
    return rule.build();
  }
}
