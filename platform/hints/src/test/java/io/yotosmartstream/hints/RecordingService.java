package io.yotosmartstream.hints;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.type.TypeReference;

/** Stands where the mqtt-service would, and keeps what it is told. */
final class RecordingService implements AutoCloseable {
  private record Told(String path, Map<String, Object> body) {}

  private final HttpServer server;
  private final String secret;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  RecordingService(String secret) throws IOException {
    this.secret = secret;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!secret.equals(exchange.getRequestHeaders().getFirst("X-Internal-Secret"))) {
        refused.incrementAndGet();
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, Object> json =
          body.length == 0
              ? Map.of()
              : Json.STRICT.readValue(body, new TypeReference<Map<String, Object>>() {});
      told.add(new Told(exchange.getRequestURI().getPath(), json));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Map<String, Object>> bodies(String path) {
    return told.stream().filter(t -> t.path().equals(path)).map(Told::body).toList();
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
