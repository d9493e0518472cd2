package io.yotosmartstream.http.edge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decodes what hosts get as the raw parts of a request's address. */
public final class Addresses {
  private Addresses() {}

  /** Segment by segment: an escaped slash does not make two of one, and a plus is a plus. */
  public static String path(String raw) {
    return Stream.of(raw.split("/", -1))
        .map(segment -> decode(segment.replace("+", "%2B")).replace("/", "%2F"))
        .collect(Collectors.joining("/"));
  }

  /** Of a name that comes twice the last one counts. */
  public static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return query;
  }

  /** What is no escape at all is taken as it stands. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
