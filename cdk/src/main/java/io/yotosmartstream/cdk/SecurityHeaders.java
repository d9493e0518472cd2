package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.ContentSecurityPolicyProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.ContentTypeOptionsProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.CustomHeaderProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.CustomHeadersConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.FrameOptionsProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.ReferrerPolicyProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.ResponseHeadersPolicyConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.SecurityHeadersConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnResponseHeadersPolicy.StrictTransportSecurityProperty;

/**
 * Headers that CloudFront adds to answers. It has a field of its own for each security header and
 * refuses those as custom headers, so each is put where it belongs.
 */
final class SecurityHeaders {
  private static final Pattern MAX_AGE = Pattern.compile("max-age=([0-9]+)");

  private final Refs refs;
  private final SecurityHeadersConfigProperty.Builder known =
      SecurityHeadersConfigProperty.builder();
  private final List<CustomHeaderProperty> others = new ArrayList<>();

  private SecurityHeaders(Refs refs) {
    this.refs = refs;
  }

  static CfnResponseHeadersPolicy make(Stack stack, Delivery delivery, Refs refs) {
    SecurityHeaders headers = new SecurityHeaders(refs);
    delivery.securityHeaders().forEach(headers::add);
    var config =
        ResponseHeadersPolicyConfigProperty.builder()
            .name(delivery.name())
            .securityHeadersConfig(headers.known.build());
    if (!headers.others.isEmpty()) {
      config.customHeadersConfig(
          CustomHeadersConfigProperty.builder().items(headers.others).build());
    }
    return CfnResponseHeadersPolicy.Builder.create(stack, "SecurityHeaders")
        .responseHeadersPolicyConfig(config.build())
        .build();
  }

  private void add(String name, String value) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "strict-transport-security" -> known.strictTransportSecurity(transport(value));
      case "content-security-policy" ->
          known.contentSecurityPolicy(
              ContentSecurityPolicyProperty.builder()
                  .contentSecurityPolicy(refs.resolve(value))
                  .override(true)
                  .build());
      case "x-content-type-options" ->
          known.contentTypeOptions(ContentTypeOptionsProperty.builder().override(true).build());
      case "x-frame-options" ->
          known.frameOptions(
              FrameOptionsProperty.builder().frameOption(value).override(true).build());
      case "referrer-policy" ->
          known.referrerPolicy(
              ReferrerPolicyProperty.builder().referrerPolicy(value).override(true).build());
      default ->
          others.add(
              CustomHeaderProperty.builder()
                  .header(name)
                  .value(refs.resolve(value))
                  .override(true)
                  .build());
    }
  }

  private static StrictTransportSecurityProperty transport(String value) {
    Matcher maxAge = MAX_AGE.matcher(value);
    if (!maxAge.find()) {
      throw new IllegalArgumentException(
          "Strict-Transport-Security needs max-age=SECONDS, not: " + value);
    }
    return StrictTransportSecurityProperty.builder()
        .accessControlMaxAgeSec(Integer.parseInt(maxAge.group(1)))
        .includeSubdomains(value.contains("includeSubDomains"))
        .preload(value.contains("preload"))
        .override(true)
        .build();
  }
}
