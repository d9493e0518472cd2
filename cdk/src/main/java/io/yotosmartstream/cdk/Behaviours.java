package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Delivery;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy.CachePolicyConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy.CookiesConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy.HeadersConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy.ParametersInCacheKeyAndForwardedToOriginProperty;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy.QueryStringsConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.CacheBehaviorProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.DefaultCacheBehaviorProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.FunctionAssociationProperty;
import software.amazon.awscdk.services.cloudfront.CfnFunction;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy;

/** What CloudFront does with which paths. */
final class Behaviours {
  /** AWS's own policies, the same ids in every account. */
  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
  private static final String NONE = "none";
  private static final List<String> READING = List.of("GET", "HEAD");
  private static final List<String> ALL =
      List.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE");

  private Behaviours() {}

  static DefaultCacheBehaviorProperty page(CfnFunction rewrite, CfnResponseHeadersPolicy headers) {
    return DefaultCacheBehaviorProperty.builder()
        .targetOriginId(Origins.PAGE)
        .viewerProtocolPolicy("redirect-to-https")
        .allowedMethods(READING)
        .cachedMethods(READING)
        .cachePolicyId(CACHING_OPTIMIZED)
        .responseHeadersPolicyId(headers.getRef())
        .functionAssociations(
            List.of(
                FunctionAssociationProperty.builder()
                    .eventType("viewer-request")
                    .functionArn(rewrite.getAttrFunctionArn())
                    .build()))
        .compress(true)
        .build();
  }

  /** Never cached: answers belong to who asks. API Gateway wants its own host name. */
  static CacheBehaviorProperty api(CfnResponseHeadersPolicy headers) {
    return CacheBehaviorProperty.builder()
        .pathPattern("/api/*")
        .targetOriginId(Origins.API)
        .viewerProtocolPolicy("https-only")
        .allowedMethods(ALL)
        .cachedMethods(READING)
        .cachePolicyId(CACHING_DISABLED)
        .originRequestPolicyId(ALL_VIEWER_EXCEPT_HOST)
        .responseHeadersPolicyId(headers.getRef())
        .compress(true)
        .build();
  }

  /** Only with a signature of ours. */
  static CacheBehaviorProperty audio(
      SigningKeys keys, CfnCachePolicy cache, CfnResponseHeadersPolicy headers) {
    return CacheBehaviorProperty.builder()
        .pathPattern("/audio/*")
        .targetOriginId(Origins.AUDIO)
        .viewerProtocolPolicy("https-only")
        .allowedMethods(READING)
        .cachedMethods(READING)
        .cachePolicyId(cache.getRef())
        .responseHeadersPolicyId(headers.getRef())
        .trustedKeyGroups(List.of(keys.group().getRef()))
        // It is compressed already.
        .compress(false)
        .build();
  }

  /** The key is the path alone: each address is signed anew, but it is the same audio. */
  static CfnCachePolicy audioCache(Stack stack, Delivery delivery) {
    return CfnCachePolicy.Builder.create(stack, "AudioCache")
        .cachePolicyConfig(
            CachePolicyConfigProperty.builder()
                .name(delivery.name())
                .minTtl(0)
                .defaultTtl(delivery.audioSeconds())
                .maxTtl(delivery.audioSeconds())
                .parametersInCacheKeyAndForwardedToOrigin(
                    ParametersInCacheKeyAndForwardedToOriginProperty.builder()
                        .enableAcceptEncodingGzip(false)
                        .enableAcceptEncodingBrotli(false)
                        .cookiesConfig(CookiesConfigProperty.builder().cookieBehavior(NONE).build())
                        .headersConfig(HeadersConfigProperty.builder().headerBehavior(NONE).build())
                        .queryStringsConfig(
                            QueryStringsConfigProperty.builder().queryStringBehavior(NONE).build())
                        .build())
                .build())
        .build();
  }
}
