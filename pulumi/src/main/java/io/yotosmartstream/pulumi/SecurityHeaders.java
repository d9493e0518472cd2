package io.yotosmartstream.pulumi;

import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicyCustomHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicyCustomHeadersConfigItemArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers that CloudFront adds to answers. It has a field of its own for each security header and
 * refuses those as custom headers, so each is put where it belongs.
 */
final class SecurityHeaders {
  private static final Pattern MAX_AGE = Pattern.compile("max-age=([0-9]+)");

  private final Refs refs;
  private final ResponseHeadersPolicySecurityHeadersConfigArgs.Builder known =
      ResponseHeadersPolicySecurityHeadersConfigArgs.builder();
  private final List<ResponseHeadersPolicyCustomHeadersConfigItemArgs> others = new ArrayList<>();

  private SecurityHeaders(Refs refs) {
    this.refs = refs;
  }

  static ResponseHeadersPolicy make(Delivery delivery, Refs refs, CustomResourceOptions options) {
    SecurityHeaders headers = new SecurityHeaders(refs);
    delivery.securityHeaders().forEach(headers::add);
    ResponseHeadersPolicyArgs.Builder args =
        ResponseHeadersPolicyArgs.builder()
            .name(delivery.name())
            .securityHeadersConfig(headers.known.build());
    if (!headers.others.isEmpty()) {
      args.customHeadersConfig(
          ResponseHeadersPolicyCustomHeadersConfigArgs.builder().items(headers.others).build());
    }
    return new ResponseHeadersPolicy(delivery.name(), args.build(), options);
  }

  private void add(String name, String value) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "strict-transport-security" -> known.strictTransportSecurity(transport(value));
      case "content-security-policy" ->
          known.contentSecurityPolicy(
              ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicyArgs.builder()
                  .contentSecurityPolicy(refs.resolve(value))
                  .override(true)
                  .build());
      case "x-content-type-options" ->
          known.contentTypeOptions(
              ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs.builder()
                  .override(true)
                  .build());
      case "x-frame-options" ->
          known.frameOptions(
              ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs.builder()
                  .frameOption(value)
                  .override(true)
                  .build());
      case "referrer-policy" ->
          known.referrerPolicy(
              ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs.builder()
                  .referrerPolicy(value)
                  .override(true)
                  .build());
      default ->
          others.add(
              ResponseHeadersPolicyCustomHeadersConfigItemArgs.builder()
                  .header(name)
                  .value(refs.resolve(value))
                  .override(true)
                  .build());
    }
  }

  private static ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs transport(
      String value) {
    Matcher maxAge = MAX_AGE.matcher(value);
    if (!maxAge.find()) {
      throw new IllegalArgumentException(
          "Strict-Transport-Security needs max-age=SECONDS, not: " + value);
    }
    return ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs.builder()
        .accessControlMaxAgeSec(Integer.parseInt(maxAge.group(1)))
        .includeSubdomains(value.contains("includeSubDomains"))
        .preload(value.contains("preload"))
        .override(true)
        .build();
  }
}
