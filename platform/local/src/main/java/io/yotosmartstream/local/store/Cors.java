package io.yotosmartstream.local.store;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets pages of this machine, on whatever port, use signed URLs. */
final class Cors {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Cors() {}

  static void apply(HttpExchange exchange) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Vary", "Origin");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin == null || !isLoopback(origin) || isPrivate(exchange)) {
      return;
    }
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Methods", "GET, HEAD, PUT");
    headers.set("Access-Control-Allow-Headers", "Content-Type, Range");
    headers.set(
        "Access-Control-Expose-Headers",
        "ETag, Content-Length, Content-Range, Accept-Ranges, Content-Disposition");
    headers.set("Access-Control-Max-Age", "600");
  }

  /** The outbox is for people's eyes: no page of another origin reads the codes in it. */
  private static boolean isPrivate(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().startsWith("/outbox");
  }

  static boolean isLoopback(@Nullable String origin) {
    if (origin == null) {
      return false;
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null && LOOPBACK.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
