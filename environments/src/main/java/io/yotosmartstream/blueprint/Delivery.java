package io.yotosmartstream.blueprint;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * CloudFront before the page, the API and the audio.
 *
 * @param domain own name, with {@code certificate} from the edge stack
 * @param viewerFunction code of the CloudFront Function that rewrites addresses of the page
 * @param audioSeconds how long audio is kept at the edge
 * @param signingKeySecret key of the {@link Secret} that holds the private half of the signing key
 */
public record Delivery(
    String name,
    String priceClass,
    Optional<Domain> domain,
    String viewerFunction,
    SortedMap<String, String> securityHeaders,
    int audioSeconds,
    String signingKeySecret) {
  public Delivery {
    securityHeaders = Collections.unmodifiableSortedMap(new TreeMap<>(securityHeaders));
  }

  /**
   * A name of our own.
   *
   * @param zoneId hosted zone of Route 53 in which records are made; empty where a person makes
   *     them
   */
  public record Domain(String name, Optional<String> zoneId) {}
}
