package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Delivery;
import io.yotosmartstream.blueprint.Delivery.Domain;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class DeliveryPartsTest {
  private static final String KEY = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----";
  private static final Domain DOMAIN = new Domain("players.example.com", Optional.of("Z123"));
  private static final Optional<Output<String>> CERTIFICATE = Optional.of(Output.of("arn:cert"));
  private static final String DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
  private static final String UNCACHED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  @Test
  void onlyAudioNeedsASignature() {
    Planned planned = plan(Optional.empty(), Optional.empty(), KEY);
    assertThat(behaviour(planned, "/audio/*").get("trustedKeyGroups"))
        .isEqualTo(List.of("yoto-edge-test-id"));
    assertThat(behaviour(planned, "/api/*")).doesNotContainKey("trustedKeyGroups");
    assertThat(page(planned)).doesNotContainKey("trustedKeyGroups");
  }

  @Test
  void theApiIsNeverCachedAndKeepsItsOwnHostName() {
    var api = behaviour(plan(Optional.empty(), Optional.empty(), KEY), "/api/*");
    assertThat(api.get("cachePolicyId")).isEqualTo(UNCACHED);
    assertThat(api.get("originRequestPolicyId")).isEqualTo("b689b0a8-53d0-40ab-baf2-68738e2966ac");
    assertThat(api.get("targetOriginId")).isEqualTo("api");
    assertThat(list(api.get("allowedMethods"))).contains("POST", "DELETE");
  }

  @Test
  void onlyAddressesOfThePageAreRewritten() {
    Planned planned = plan(Optional.empty(), Optional.empty(), KEY);
    assertThat(page(planned).get("functionAssociations"))
        .isEqualTo(
            List.of(
                Map.of(
                    "eventType",
                    "viewer-request",
                    "functionArn",
                    "arn:aws:made:::yoto-edge-test")));
    assertThat(behaviour(planned, "/api/*")).doesNotContainKey("functionAssociations");
    assertThat(behaviour(planned, "/audio/*")).doesNotContainKey("functionAssociations");
  }

  @Test
  void audioIsKeptADayUnderItsPathWhateverTheSignature() {
    var cache =
        plan(Optional.empty(), Optional.empty(), KEY)
            .only("aws:cloudfront/cachePolicy:CachePolicy");
    assertThat(cache.get("defaultTtl")).isEqualTo(86_400.0);
    assertThat(cache.get("maxTtl")).isEqualTo(86_400.0);
    assertThat(cache.get("parametersInCacheKeyAndForwardedToOrigin"))
        .asString()
        .contains("cookieBehavior=none", "headerBehavior=none", "queryStringBehavior=none");
  }

  @Test
  void bucketsAreReachedBySignedRequestsAndTheApiByHttps() {
    Planned planned = plan(Optional.empty(), Optional.empty(), KEY);
    var access = planned.only("aws:cloudfront/originAccessControl:OriginAccessControl");
    assertThat(access.get("signingBehavior")).isEqualTo("always");
    var origins = maps(planned.only(DISTRIBUTION).get("origins"));
    assertThat(origins)
        .extracting(o -> o.get("domainName"), o -> o.get("originAccessControlId"))
        .containsExactlyInAnyOrder(
            tuple("yoto-ui-test-123456789012.s3.eu-west-2.amazonaws.com", "yoto-edge-test-id"),
            tuple("yoto-audio-test-123456789012.s3.eu-west-2.amazonaws.com", "yoto-edge-test-id"),
            tuple("abc123.execute-api.eu-west-2.amazonaws.com", null));
    assertThat(origins)
        .filteredOn(o -> "api".equals(o.get("originId")))
        .singleElement()
        .asString()
        .contains("originProtocolPolicy=https-only", "originSslProtocols=[TLSv1.2]");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    Planned planned = plan(Optional.empty(), Optional.empty(), KEY);
    var policy = planned.only("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy");
    assertThat(policy.get("securityHeadersConfig"))
        .asString()
        .contains("accessControlMaxAgeSec=3600", "includeSubdomains=true", "preload=false")
        .contains("connect-src wss://abc123.example");
    assertThat(policy.get("customHeadersConfig")).asString().contains("Permissions-Policy");
    assertThat(List.of(page(planned), behaviour(planned, "/api/*"), behaviour(planned, "/audio/*")))
        .allSatisfy(
            b -> assertThat(b.get("responseHeadersPolicyId")).isEqualTo("yoto-edge-test-id"));
  }

  @Test
  void othersLearnItsAddress() {
    assertThat(Sample.shown(plan(Optional.empty(), Optional.empty(), KEY)))
        .isEqualTo("yoto-edge-test.made.net yoto-edge-test-id");
  }

  @Test
  void aDomainHasItsCertificateAndItsAddresses() {
    Planned planned = plan(Optional.of(DOMAIN), CERTIFICATE, KEY);
    var distribution = planned.only(DISTRIBUTION);
    assertThat(distribution.get("aliases")).isEqualTo(List.of("players.example.com"));
    assertThat(distribution.get("viewerCertificate"))
        .asString()
        .contains("acmCertificateArn=arn:cert", "minimumProtocolVersion=TLSv1.2_2021");
    assertThat(planned.ofType("aws:route53/record:Record"))
        .extracting(r -> r.get("name"), r -> r.get("type"), r -> r.get("zoneId"))
        .containsExactlyInAnyOrder(
            tuple("players.example.com", "A", "Z123"),
            tuple("players.example.com", "AAAA", "Z123"));
  }

  @Test
  void withoutAZoneAPersonMakesTheRecords() {
    Domain domain = new Domain("players.example.com", Optional.empty());
    assertThat(plan(Optional.of(domain), CERTIFICATE, KEY).ofType("aws:route53/record:Record"))
        .isEmpty();
  }

  @Test
  void aDomainWithoutACertificateIsAnError() {
    assertThatThrownBy(() -> plan(Optional.of(DOMAIN), Optional.empty(), KEY))
        .hasStackTraceContaining("players.example.com has no certificate");
  }

  @Test
  void aNewSigningKeyStandsBesideTheOldOneUnderAnotherName() {
    String other = KEY.replace("MIIB", "MIIC");
    assertThat(keyName(KEY)).isNotEqualTo(keyName(other)).isEqualTo(keyName(KEY + "\n"));
  }

  @Test
  void aPrivateKeyIsRefusedWithoutShowingIt() {
    assertThatThrownBy(
            () -> plan(Optional.empty(), Optional.empty(), "-----BEGIN PRIVATE KEY-----\nsecret"))
        .hasStackTraceContaining("must be a public key in PEM")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("secret"));
  }

  private static Object keyName(String pem) {
    return plan(Optional.empty(), Optional.empty(), pem)
        .only("aws:cloudfront/publicKey:PublicKey")
        .get("name");
  }

  private static Planned plan(
      Optional<Domain> domain, Optional<Output<String>> certificate, String key) {
    Sample sample = new Sample();
    sample.delivery =
        Optional.of(
            new Delivery(
                "yoto-edge-test",
                "PriceClass_100",
                domain,
                "function handler(event) { return event.request; }",
                Sample.sorted(
                    Map.of(
                        "Strict-Transport-Security",
                        "max-age=3600; includeSubDomains",
                        "Content-Security-Policy",
                        "connect-src wss://" + Ref.LIVE_API_ID + ".example",
                        "Permissions-Policy",
                        "camera=()")),
                86_400,
                "signing"));
    return Sample.plan(
        (provider, refs) -> {
          refs.give(Ref.HTTP_API_ID, Output.of("abc123"));
          refs.give(Ref.LIVE_API_ID, Output.of("abc123"));
          new DeliveryParts(sample.blueprint(), refs, provider, key, certificate);
          Sample.show(refs, Ref.DISTRIBUTION_DOMAIN + " " + Ref.DISTRIBUTION_ID);
        });
  }

  private static Map<String, Object> page(Planned planned) {
    return maps(List.of(planned.only(DISTRIBUTION).get("defaultCacheBehavior"))).getFirst();
  }

  private static Map<String, Object> behaviour(Planned planned, String path) {
    return maps(planned.only(DISTRIBUTION).get("orderedCacheBehaviors")).stream()
        .filter(b -> path.equals(b.get("pathPattern")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No behaviour for " + path));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
