package io.yotosmartstream.simulator.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.regex.Pattern;

/** Lets pages from this machine, on any port, read the answers. */
final class CrossOrigin {

  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

  private CrossOrigin() {}

  static void allow(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    Headers answer = exchange.getResponseHeaders();
    answer.set("Vary", "Origin");
    if (origin == null || !LOOPBACK.matcher(origin).matches()) {
      return;
    }
    answer.set("Access-Control-Allow-Origin", origin);
    answer.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
    answer.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Range");
    answer.set("Access-Control-Expose-Headers", "Content-Range, Content-Length, Location");
    answer.set("Access-Control-Max-Age", "600");
  }
}
