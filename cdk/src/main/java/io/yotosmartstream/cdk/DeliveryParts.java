package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.services.cloudfront.CfnCachePolicy;
import software.amazon.awscdk.services.cloudfront.CfnDistribution;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.DistributionConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.GeoRestrictionProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.RestrictionsProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.ViewerCertificateProperty;
import software.amazon.awscdk.services.cloudfront.CfnFunction;
import software.amazon.awscdk.services.cloudfront.CfnFunction.FunctionConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnOriginAccessControl;
import software.amazon.awscdk.services.cloudfront.CfnOriginAccessControl.OriginAccessControlConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.amazon.awscdk.services.route53.CfnRecordSet.AliasTargetProperty;

/** CloudFront before page, API and audio. */
final class DeliveryParts {
  /** Of every distribution, the same in the whole world. */
  private static final String ZONE_OF_CLOUDFRONT = "Z2FDTNDATAQYW2";

  private final Scope scope;
  private final Delivery delivery;
  private final CfnDistribution distribution;

  /**
   * @throws java.util.NoSuchElementException where the blueprint has no delivery
   */
  DeliveryParts(Scope scope) {
    this.scope = scope;
    delivery = scope.blueprint().delivery().orElseThrow();
    SigningKeys keys = SigningKeys.make(scope.stack(), delivery);
    scope.stateful(keys.key());
    distribution = distribution(keys);
    scope.refs().give(Ref.SIGNING_KEY_ID, keys.key().getRef());
    scope.refs().give(Ref.DISTRIBUTION_ID, distribution.getRef());
    scope.refs().give(Ref.DISTRIBUTION_DOMAIN, distribution.getAttrDomainName());
    delivery
        .domain()
        .ifPresent(
            domain ->
                domain
                    .zoneId()
                    .ifPresent(
                        zone ->
                            List.of("A", "AAAA")
                                .forEach(type -> record(domain.name(), zone, type))));
  }

  /** What bucket policies let in. */
  String distributionArn() {
    return "arn:aws:cloudfront::%s:distribution/%s"
        .formatted(scope.blueprint().account(), distribution.getRef());
  }

  private CfnDistribution distribution(SigningKeys keys) {
    CfnResponseHeadersPolicy headers = SecurityHeaders.make(scope.stack(), delivery, scope.refs());
    CfnCachePolicy audioCache = Behaviours.audioCache(scope.stack(), delivery);
    return CfnDistribution.Builder.create(scope.stack(), "Distribution")
        .distributionConfig(
            DistributionConfigProperty.builder()
                .comment(delivery.name())
                .enabled(true)
                .ipv6Enabled(true)
                .httpVersion("http2and3")
                .priceClass(delivery.priceClass())
                .aliases(delivery.domain().map(Delivery.Domain::name).stream().toList())
                .viewerCertificate(certificate())
                .defaultRootObject("index.html")
                .origins(Origins.of(scope.blueprint(), scope.refs(), access()))
                .defaultCacheBehavior(Behaviours.page(rewrite(), headers))
                .cacheBehaviors(
                    List.of(Behaviours.api(headers), Behaviours.audio(keys, audioCache, headers)))
                .restrictions(
                    RestrictionsProperty.builder()
                        .geoRestriction(
                            GeoRestrictionProperty.builder().restrictionType("none").build())
                        .build())
                .build())
        .build();
  }

  private CfnOriginAccessControl access() {
    return CfnOriginAccessControl.Builder.create(scope.stack(), "OriginAccess")
        .originAccessControlConfig(
            OriginAccessControlConfigProperty.builder()
                .name(delivery.name())
                .originAccessControlOriginType("s3")
                .signingBehavior("always")
                .signingProtocol("sigv4")
                .build())
        .build();
  }

  private CfnFunction rewrite() {
    return CfnFunction.Builder.create(scope.stack(), "PageRewrite")
        .name(delivery.name())
        .functionCode(delivery.viewerFunction())
        .functionConfig(
            FunctionConfigProperty.builder()
                .comment(delivery.name())
                .runtime("cloudfront-js-2.0")
                .build())
        .autoPublish(true)
        .build();
  }

  private ViewerCertificateProperty certificate() {
    if (delivery.domain().isEmpty()) {
      return ViewerCertificateProperty.builder().cloudFrontDefaultCertificate(true).build();
    }
    CfnParameter arn =
        CfnParameter.Builder.create(scope.stack(), "CertificateArn")
            .type("String")
            .allowedPattern("arn:aws:acm:us-east-1:[0-9]{12}:certificate/.+")
            .description(
                "Certificate of %s: the output certificateArn of the stack edge"
                    .formatted(delivery.domain().orElseThrow().name()))
            .build();
    return ViewerCertificateProperty.builder()
        .acmCertificateArn(arn.getValueAsString())
        .sslSupportMethod("sni-only")
        .minimumProtocolVersion("TLSv1.2_2021")
        .build();
  }

  private void record(String name, String zone, String type) {
    CfnRecordSet.Builder.create(scope.stack(), "DomainRecord" + type)
        .hostedZoneId(zone)
        .name(name)
        .type(type)
        .aliasTarget(
            AliasTargetProperty.builder()
                .dnsName(distribution.getAttrDomainName())
                .hostedZoneId(ZONE_OF_CLOUDFRONT)
                .evaluateTargetHealth(false)
                .build())
        .build();
  }
}
