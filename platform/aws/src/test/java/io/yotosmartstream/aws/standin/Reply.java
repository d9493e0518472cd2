package io.yotosmartstream.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How a call is answered. */
@FunctionalInterface
public interface Reply {
  void send(HttpExchange exchange) throws IOException;

  static Reply json(int status, String body) {
    return with(status, "application/x-amz-json-1.0", body);
  }

  static Reply xml(int status, String body) {
    return with(status, "application/xml", body);
  }

  /** A fault as the services with JSON say it. */
  static Reply fault(int status, String type) {
    return json(status, "{\"__type\":\"%s\",\"message\":\"as told\"}".formatted(type));
  }

  /** The connection ends without an answer. */
  static Reply lost() {
    return HttpExchange::close;
  }

  private static Reply with(int status, String type, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }
}
