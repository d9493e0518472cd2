package io.yotosmartstream.local.audio;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The query of a URL, to text and back. */
final class SignedQuery {
  private SignedQuery() {}

  static String format(Map<String, String> values) {
    StringJoiner query = new StringJoiner("&");
    values.forEach((name, value) -> query.add(name + "=" + encode(value)));
    return query.toString();
  }

  /** Parts without a value are left out. Nothing at all is read where one is encoded wrongly. */
  static Map<String, String> parse(String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : rawQuery.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        try {
          String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
          values.put(part.substring(0, equals), value);
        } catch (IllegalArgumentException e) {
          return new LinkedHashMap<>();
        }
      }
    }
    return values;
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
