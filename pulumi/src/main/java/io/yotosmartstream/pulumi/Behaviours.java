package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudfront.CachePolicy;
import com.pulumi.aws.cloudfront.CachePolicyArgs;
import com.pulumi.aws.cloudfront.Function;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionDefaultCacheBehaviorFunctionAssociationArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOrderedCacheBehaviorArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.Delivery;
import java.util.List;

/** What CloudFront does with which paths. */
final class Behaviours {
  /** AWS's own policies, the same ids in every account. */
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private static final String ONLY_HTTPS = "redirect-to-https";
  private static final List<String> READING = List.of("GET", "HEAD");
  private static final List<String> ALL =
      List.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE");

  private Behaviours() {}

  static DistributionDefaultCacheBehaviorArgs page(
      Function rewrite, ResponseHeadersPolicy headers) {
    return DistributionDefaultCacheBehaviorArgs.builder()
        .targetOriginId(Origins.PAGE)
        .viewerProtocolPolicy(ONLY_HTTPS)
        .allowedMethods(READING)
        .cachedMethods(READING)
        .cachePolicyId(CACHING_OPTIMIZED)
        .responseHeadersPolicyId(headers.id())
        .functionAssociations(
            DistributionDefaultCacheBehaviorFunctionAssociationArgs.builder()
                .eventType("viewer-request")
                .functionArn(rewrite.arn())
                .build())
        .compress(true)
        .build();
  }

  /** Never cached: answers belong to who asks. API Gateway wants its own host name. */
  static DistributionOrderedCacheBehaviorArgs api(ResponseHeadersPolicy headers) {
    return DistributionOrderedCacheBehaviorArgs.builder()
        .pathPattern("/api/*")
        .targetOriginId(Origins.API)
        .viewerProtocolPolicy("https-only")
        .allowedMethods(ALL)
        .cachedMethods(READING)
        .cachePolicyId(CACHING_DISABLED)
        .originRequestPolicyId(ALL_VIEWER_EXCEPT_HOST)
        .responseHeadersPolicyId(headers.id())
        .compress(true)
        .build();
  }

  /** Only with a signature of ours. */
  static DistributionOrderedCacheBehaviorArgs audio(
      SigningKeys keys, CachePolicy cache, ResponseHeadersPolicy headers) {
    return DistributionOrderedCacheBehaviorArgs.builder()
        .pathPattern("/audio/*")
        .targetOriginId(Origins.AUDIO)
        .viewerProtocolPolicy("https-only")
        .allowedMethods(READING)
        .cachedMethods(READING)
        .cachePolicyId(cache.id())
        .responseHeadersPolicyId(headers.id())
        .trustedKeyGroups(keys.group().id().applyValue(List::of))
        // It is compressed already.
        .compress(false)
        .build();
  }

  /** The key is the path alone: each address is signed anew, but it is the same audio. */
  static CachePolicy audioCache(Delivery delivery, CustomResourceOptions options) {
    return new CachePolicy(
        delivery.name(),
        CachePolicyArgs.builder()
            .name(delivery.name())
            .minTtl(0)
            .defaultTtl(delivery.audioSeconds())
            .maxTtl(delivery.audioSeconds())
            .parametersInCacheKeyAndForwardedToOrigin(
                CachePolicyParametersInCacheKeyAndForwardedToOriginArgs.builder()
                    .enableAcceptEncodingGzip(false)
                    .enableAcceptEncodingBrotli(false)
                    .cookiesConfig(
                        CachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfigArgs
                            .builder()
                            .cookieBehavior("none")
                            .build())
                    .headersConfig(
                        CachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfigArgs
                            .builder()
                            .headerBehavior("none")
                            .build())
                    .queryStringsConfig(
                        CachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigArgs
                            .builder()
                            .queryStringBehavior("none")
                            .build())
                    .build())
            .build(),
        options);
  }
}
