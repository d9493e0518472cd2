package io.yotosmartstream.features.variables;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/**
 * Answers in AWS's place: every object of a bucket is a page, everything else is empty. Real
 * adapters call it, so a program that answers has made the clients that its answer needs.
 */
final class EmptyAws implements AutoCloseable {
  private final HttpServer server;
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  EmptyAws() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** What Lambda and Fargate give a program besides its own variables, and the way to here. */
  Map<String, String> variables() {
    return Map.of(
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "key",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Targets as AWS names them, such as {@code DynamoDB_20120810.GetItem}. */
  Set<String> asked() {
    return new TreeSet<>(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var unused = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      boolean object = target == null;
      asked.add(object ? "object" : target);
      byte[] body = (object ? "the shell" : "{}").getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add("Content-Type", object ? "text/html" : "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
