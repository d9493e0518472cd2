package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudfront.OriginAccessControl;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomOriginConfigArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;

/** Where CloudFront gets what it does not have. */
final class Origins {
  /** Key of the bucket with the page. */
  static final String PAGE = "ui";

  /** Key of the bucket with audio. */
  static final String AUDIO = "audio";

  static final String API = "api";

  private Origins() {}

  static List<DistributionOriginArgs> of(
      AppBlueprint blueprint, Refs refs, OriginAccessControl access) {
    return List.of(
        bucket(blueprint, PAGE, access), bucket(blueprint, AUDIO, access), api(blueprint, refs));
  }

  private static DistributionOriginArgs bucket(
      AppBlueprint blueprint, String key, OriginAccessControl access) {
    return DistributionOriginArgs.builder()
        .originId(key)
        // With the region: a new bucket is known under the short name only after hours.
        .domainName(blueprint.bucket(key).name() + ".s3." + blueprint.region() + ".amazonaws.com")
        .originAccessControlId(access.id())
        .build();
  }

  private static DistributionOriginArgs api(AppBlueprint blueprint, Refs refs) {
    return DistributionOriginArgs.builder()
        .originId(API)
        .domainName(
            refs.resolve(Ref.HTTP_API_ID + ".execute-api." + blueprint.region() + ".amazonaws.com"))
        .customOriginConfig(
            DistributionOriginCustomOriginConfigArgs.builder()
                .httpPort(80)
                .httpsPort(443)
                .originProtocolPolicy("https-only")
                .originSslProtocols("TLSv1.2")
                .build())
        .build();
  }
}
