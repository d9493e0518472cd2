package io.yotosmartstream.aws.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How a call is answered. */
@FunctionalInterface
public interface Reply {
  void send(HttpExchange exchange) throws IOException;

  static Reply json(String body) {
    return json(200, body);
  }

  static Reply json(int status, String body) {
    return of(status, "application/x-amz-json-1.0", body.getBytes(UTF_8));
  }

  static Reply xml(int status, String body) {
    return of(status, "application/xml", body.getBytes(UTF_8));
  }

  /** An error as the services with JSON write it. */
  static Reply error(int status, String code) {
    return error(status, code, "as told");
  }

  static Reply error(int status, String code, String message) {
    return json(status, "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
  }

  /** The connection ends without an answer. */
  static Reply lost() {
    return HttpExchange::close;
  }

  static Reply of(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }
}
