package io.yotosmartstream.blueprint;

import io.yotosmartstream.pages.PageRules;
import java.util.SortedMap;
import java.util.TreeMap;

/** What browsers are told about the page. */
final class SecurityHeaders {
  private SecurityHeaders() {}

  static SortedMap<String, String> of(Names names) {
    SortedMap<String, String> headers = new TreeMap<>(PageRules.securityHeaders(sources(names)));
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return headers;
  }

  /** Whom the page talks to beside its own origin: the store of audio and the live socket. */
  static String sources(Names names) {
    String aws = "." + names.region() + ".amazonaws.com";
    return "https://"
        + names.global("audio")
        + ".s3"
        + aws
        + " wss://"
        + Ref.LIVE_API_ID
        + ".execute-api"
        + aws;
  }
}
