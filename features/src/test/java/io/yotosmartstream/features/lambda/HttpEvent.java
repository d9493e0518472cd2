package io.yotosmartstream.features.lambda;

import com.sun.net.httpserver.HttpExchange;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** An event of API Gateway's payload format 2.0. */
final class HttpEvent {
  private HttpEvent() {}

  /**
   * @param match of the contract; without one it is the default route
   * @param claims null where nobody needs to be signed in
   */
  static byte[] of(
      HttpExchange exchange,
      Optional<Contract.Match> match,
      byte[] body,
      Map<String, String> claims) {
    ObjectNode event = Json.STRICT.createObjectNode();
    String route =
        match.map(m -> m.operation().method() + " " + m.operation().path()).orElse("$default");
    String query = exchange.getRequestURI().getRawQuery();
    event
        .put("version", "2.0")
        .put("routeKey", route)
        .put("rawPath", exchange.getRequestURI().getRawPath())
        .put("rawQueryString", query == null ? "" : query);
    headers(event, exchange);
    context(event.putObject("requestContext"), exchange, route, claims);
    match.ifPresent(
        m -> m.pathParameters().forEach(event.withObjectProperty("pathParameters")::put));
    body(event, exchange, body);
    return Json.STRICT.writeValueAsBytes(event);
  }

  private static void headers(ObjectNode event, HttpExchange exchange) {
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (name.equalsIgnoreCase("Cookie")) {
                var cookies = event.putArray("cookies");
                values.forEach(
                    value -> {
                      for (String cookie : value.split(";\\s*")) {
                        cookies.add(cookie);
                      }
                    });
              } else {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
              }
            });
  }

  private static void context(
      ObjectNode context, HttpExchange exchange, String route, Map<String, String> claims) {
    context
        .put("accountId", "123456789012")
        .put("apiId", "local")
        .put("domainName", "127.0.0.1")
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", route)
        .put("stage", "$default")
        .put("timeEpoch", Instant.now().toEpochMilli());
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", exchange.getRequestURI().getRawPath())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
        .put("userAgent", "features");
    if (claims != null) {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      claims.forEach(jwt.putObject("claims")::put);
      jwt.putNull("scopes");
    }
  }

  private static void body(ObjectNode event, HttpExchange exchange, byte[] body) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean text =
        type == null
            || type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/xml");
    event.put("isBase64Encoded", body.length > 0 && !text);
    if (body.length > 0) {
      event.put(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
  }
}
