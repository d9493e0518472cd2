package io.yotosmartstream.local.store;

import com.sun.net.httpserver.HttpExchange;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whole answers. */
final class Answers {
  private Answers() {}

  static void send(HttpExchange exchange, int status, String contentType, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * @param code for programs, such as {@code AccessDenied}
   */
  static void refuse(HttpExchange exchange, int status, String code, String message)
      throws IOException {
    String body = Json.STRICT.writeValueAsString(Map.of("code", code, "message", message));
    send(exchange, status, "application/json", body);
  }

  static void empty(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }
}
