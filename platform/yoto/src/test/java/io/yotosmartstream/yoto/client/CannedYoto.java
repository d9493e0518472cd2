package io.yotosmartstream.yoto.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.yoto.YotoCloud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives prepared answers, one after the other, and keeps what it was asked. */
final class CannedYoto implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  record Asked(String line, String authorization, String body) {}

  private record Canned(int status, String body) {}

  private final HttpServer server;
  private final Queue<Canned> answers = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  CannedYoto() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  CannedYoto answers(int status, String body) {
    answers.add(new Canned(status, body));
    return this;
  }

  YotoCloud client() {
    return client(ClientSecret.NONE);
  }

  YotoCloud client(ClientSecret secret) {
    return YotoClients.over(
        new YotoSettings(url(), url(), "client-1", "http://127.0.0.1:8787/callback", "a b"),
        secret,
        InstantSource.fixed(NOW));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** An unsigned token with these claims. */
  static String token(String claims) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".sig";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Canned next = answers.remove();
      byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
