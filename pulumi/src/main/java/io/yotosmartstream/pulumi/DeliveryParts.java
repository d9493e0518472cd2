package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudfront.CachePolicy;
import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.cloudfront.Function;
import com.pulumi.aws.cloudfront.FunctionArgs;
import com.pulumi.aws.cloudfront.OriginAccessControl;
import com.pulumi.aws.cloudfront.OriginAccessControlArgs;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsGeoRestrictionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionViewerCertificateArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import java.util.Optional;

/** CloudFront before page, API and audio. */
final class DeliveryParts extends Concern {
  private final AppBlueprint blueprint;
  private final Delivery delivery;
  private final Distribution distribution;

  /**
   * @param signingKey public half of the key that signs audio addresses, in PEM
   * @param certificateArn of the domain's certificate in us-east-1; needed where there is a domain
   * @throws java.util.NoSuchElementException where the blueprint has no delivery
   */
  DeliveryParts(
      AppBlueprint blueprint,
      Refs refs,
      Provider provider,
      String signingKey,
      Optional<Output<String>> certificateArn) {
    super("delivery", provider, blueprint.deletionProtection());
    this.blueprint = blueprint;
    delivery = blueprint.delivery().orElseThrow();
    SigningKeys keys = SigningKeys.make(delivery.name(), signingKey, mine());
    distribution = distribution(refs, keys, certificateArn);
    refs.give(Ref.SIGNING_KEY_ID, keys.key().id());
    refs.give(Ref.DISTRIBUTION_ID, distribution.id());
    refs.give(Ref.DISTRIBUTION_DOMAIN, distribution.domainName());
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
  Output<String> distributionArn() {
    return distribution.arn();
  }

  private Distribution distribution(
      Refs refs, SigningKeys keys, Optional<Output<String>> certificateArn) {
    ResponseHeadersPolicy headers = SecurityHeaders.make(delivery, refs, mine());
    CachePolicy audioCache = Behaviours.audioCache(delivery, mine());
    return new Distribution(
        delivery.name(),
        DistributionArgs.builder()
            .comment(delivery.name())
            .enabled(true)
            .isIpv6Enabled(true)
            .httpVersion("http2and3")
            .priceClass(delivery.priceClass())
            .aliases(delivery.domain().map(Delivery.Domain::name).stream().toList())
            .viewerCertificate(certificate(certificateArn))
            .defaultRootObject("index.html")
            .origins(Origins.of(blueprint, refs, access()))
            .defaultCacheBehavior(Behaviours.page(rewrite(), headers))
            .orderedCacheBehaviors(
                Behaviours.api(headers), Behaviours.audio(keys, audioCache, headers))
            .restrictions(
                DistributionRestrictionsArgs.builder()
                    .geoRestriction(
                        DistributionRestrictionsGeoRestrictionArgs.builder()
                            .restrictionType("none")
                            .build())
                    .build())
            .waitForDeployment(true)
            .build(),
        mine());
  }

  private OriginAccessControl access() {
    return new OriginAccessControl(
        delivery.name(),
        OriginAccessControlArgs.builder()
            .name(delivery.name())
            .originAccessControlOriginType("s3")
            .signingBehavior("always")
            .signingProtocol("sigv4")
            .build(),
        mine());
  }

  private Function rewrite() {
    return new Function(
        delivery.name(),
        FunctionArgs.builder()
            .name(delivery.name())
            .comment(delivery.name())
            .runtime("cloudfront-js-2.0")
            .code(delivery.viewerFunction())
            .publish(true)
            .build(),
        mine());
  }

  private DistributionViewerCertificateArgs certificate(Optional<Output<String>> arn) {
    if (delivery.domain().isEmpty()) {
      return DistributionViewerCertificateArgs.builder().cloudfrontDefaultCertificate(true).build();
    }
    return DistributionViewerCertificateArgs.builder()
        .acmCertificateArn(
            arn.orElseThrow(
                () ->
                    new IllegalArgumentException(
                        delivery.domain().orElseThrow().name()
                            + " has no certificate: the edge stack of the environment gives it")))
        .sslSupportMethod("sni-only")
        .minimumProtocolVersion("TLSv1.2_2021")
        .build();
  }

  private void record(String name, String zone, String type) {
    new Record(
        name + "-" + type,
        RecordArgs.builder()
            .zoneId(zone)
            .name(name)
            .type(type)
            .aliases(
                RecordAliasArgs.builder()
                    .name(distribution.domainName())
                    .zoneId(distribution.hostedZoneId())
                    .evaluateTargetHealth(false)
                    .build())
            .build(),
        mine());
  }
}
