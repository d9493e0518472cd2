package io.yotosmartstream.blueprint;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is known only when a resource exists, such as an id that AWS chooses. It stands in
 * texts of the blueprint as <code>${NAME}</code>; an engine puts the resource's own value there.
 * Everything else has a name of ours and so an address that is known beforehand.
 */
public enum Ref {
  USER_POOL_ID,
  USER_POOL_ARN,
  USER_POOL_CLIENT_ID,
  HTTP_API_ID,
  LIVE_API_ID,
  /** Without the scheme, {@code d111111abcdef8.cloudfront.net}. */
  DISTRIBUTION_DOMAIN,
  DISTRIBUTION_ID,
  /** Of the key pair that signs audio addresses. */
  SIGNING_KEY_ID,
  CUSTOMER_KEY_ARN,
  VPC_ID,
  /** ARN of its listener, what an integration of the HTTP API calls. */
  LOAD_BALANCER,
  /** As metrics name it, {@code app/name/id}. */
  LOAD_BALANCER_DIMENSION,
  /** As metrics name it, {@code targetgroup/name/id}. */
  TARGET_GROUP,
  /** In us-east-1. */
  CERTIFICATE_ARN,
  /** The record that proves the domain is ours, {@code name type value}. */
  CERTIFICATE_RECORD;

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([A-Z_]+)}");

  /** As it stands in a text. */
  @Override
  public String toString() {
    return "${" + name() + "}";
  }

  /**
   * All that a text refers to, in their order.
   *
   * @throws IllegalArgumentException where it names none of these
   */
  public static List<Ref> in(String text) {
    return IN_TEXT.matcher(text).results().map(found -> valueOf(found.group(1))).toList();
  }

  /** The text with each reference replaced. */
  public static String resolve(String text, Function<Ref, String> values) {
    return IN_TEXT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.apply(valueOf(found.group(1)))));
  }
}
