package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.CustomOriginConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.OriginProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.S3OriginConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnOriginAccessControl;

/** Where CloudFront gets what it does not have. */
final class Origins {
  /** Key of the bucket with the page. */
  static final String PAGE = "ui";

  /** Key of the bucket with audio. */
  static final String AUDIO = "audio";

  static final String API = "api";

  private Origins() {}

  static List<OriginProperty> of(AppBlueprint blueprint, Refs refs, CfnOriginAccessControl access) {
    return List.of(
        bucket(blueprint, PAGE, access), bucket(blueprint, AUDIO, access), api(blueprint, refs));
  }

  private static OriginProperty bucket(
      AppBlueprint blueprint, String key, CfnOriginAccessControl access) {
    return OriginProperty.builder()
        .id(key)
        // With the region: a new bucket is known under the short name only after hours.
        .domainName(blueprint.bucket(key).name() + ".s3." + blueprint.region() + ".amazonaws.com")
        // Empty, as CloudFront wants it where an access control stands for the identity in it.
        .s3OriginConfig(S3OriginConfigProperty.builder().originAccessIdentity("").build())
        .originAccessControlId(access.getRef())
        .build();
  }

  private static OriginProperty api(AppBlueprint blueprint, Refs refs) {
    return OriginProperty.builder()
        .id(API)
        .domainName(
            refs.get(Ref.HTTP_API_ID) + ".execute-api." + blueprint.region() + ".amazonaws.com")
        .customOriginConfig(
            CustomOriginConfigProperty.builder()
                .httpPort(80)
                .httpsPort(443)
                .originProtocolPolicy("https-only")
                .originSslProtocols(List.of("TLSv1.2"))
                .build())
        .build();
  }
}
