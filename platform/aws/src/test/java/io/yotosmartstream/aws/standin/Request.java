package io.yotosmartstream.aws.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;

/**
 * A call that came.
 *
 * @param number from 1, in the order in which they came
 * @param operation the last part of {@code X-Amz-Target}; empty for services that have none
 */
public record Request(int number, String method, URI uri, String operation, byte[] bytes) {
  static Request of(int number, HttpExchange exchange, byte[] body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return new Request(
        number,
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        target == null ? "" : target.substring(target.lastIndexOf('.') + 1),
        body);
  }

  public String body() {
    return new String(bytes, UTF_8);
  }
}
