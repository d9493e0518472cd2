package io.yotosmartstream.pulumi.commands;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** An environment that answers on this machine, as a smoke test sees it. */
final class Answers implements AutoCloseable {
  private final HttpServer server;

  /**
   * @param players the status for who has not signed in
   */
  Answers(int players) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/health", e -> answer(e, 200, "application/json"));
    server.createContext("/api/players", e -> answer(e, players, "application/problem+json"));
    server.createContext(
        "/api/user-auth/sign-in",
        e ->
            answer(e, e.getRequestMethod().equals("POST") ? 401 : 405, "application/problem+json"));
    server.createContext("/", e -> answer(e, 200, "text/html; charset=utf-8"));
    server.start();
  }

  private static void answer(HttpExchange exchange, int status, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the stack would say of itself. */
  String outputs(String more) {
    return """
    {"pageUrl": "%1$s", "apiUrl": "%1$s", "release": "r2", "table": "yoto-smart-stream-dev",
     "dashboard": "yoto-overview-dev", "yotoCallbackUrl": "%1$s/yoto/callback"%2$s}
    """
        .formatted(address(), more);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
