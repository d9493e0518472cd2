package io.yotosmartstream.http.edge;

import io.yotosmartstream.identity.TokenClaims;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as every host can give it.
 *
 * @param path decoded segment by segment, without the query
 * @param headers names in lower case
 * @param body empty where there is none
 * @param claims of the access token, verified by the host or by the gateway before it; null where
 *     there is no good one
 */
public record HttpCall(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> cookies,
    byte[] body,
    String sourceIp,
    @Nullable TokenClaims claims) {

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }
}
