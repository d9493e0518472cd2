package io.yotosmartstream.blueprint;

import java.util.SortedMap;
import java.util.TreeMap;

/** What browsers are told about the page. */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static SortedMap<String, String> of(Names names) {
    String audio = "https://" + names.global("audio") + ".s3." + names.region() + ".amazonaws.com";
    String live = "wss://" + Ref.LIVE_API_ID + ".execute-api." + names.region() + ".amazonaws.com";
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Content-Security-Policy", policy(audio + " " + live));
    return headers;
  }

  private static String policy(String sources) {
    return "default-src 'self'; connect-src 'self' "
        + sources
        + "; media-src 'self' blob: "
        + sources
        + "; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline';"
        + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
  }
}
