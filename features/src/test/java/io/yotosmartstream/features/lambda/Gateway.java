package io.yotosmartstream.features.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.http.contract.Contract;
import io.yotosmartstream.http.contract.Operation;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.packaging.runtime.FunctionError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What API Gateway's HTTP API does before and after a function: routes of the contract, the
 * authorizer, events of payload format 2.0.
 */
public final class Gateway implements AutoCloseable {
  private final Contract contract = Contract.load();
  private final Authorizer authorizer;
  private final Function<Optional<Operation>, Optional<Target>> routes;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * What stands behind a route.
   *
   * @param open whether the authorizer is not asked
   */
  public record Target(boolean open, Function<byte[], byte[]> function) {}

  /**
   * @param routes what an operation of the contract leads to, and what everything else does
   */
  public Gateway(
      int port, Authorizer authorizer, Function<Optional<Operation>, Optional<Target>> routes) {
    this.authorizer = authorizer;
    this.routes = routes;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<Contract.Match> match =
          contract.match(
              exchange.getRequestMethod(), decoded(exchange.getRequestURI().getRawPath()));
      Optional<Target> target = routes.apply(match.map(Contract.Match::operation));
      if (target.isEmpty()) {
        say(exchange, 404, "Not Found");
        return;
      }
      Map<String, String> claims = null;
      if (!target.get().open()) {
        Optional<Map<String, String>> good =
            authorizer.claims(exchange.getRequestHeaders().getFirst("Authorization"));
        if (good.isEmpty()) {
          exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
          say(exchange, 401, "Unauthorized");
          return;
        }
        claims = good.get();
      }
      try {
        byte[] event = HttpEvent.of(exchange, match, body, claims);
        answer(exchange, target.get().function().apply(event));
      } catch (RuntimeException e) {
        say(exchange, e instanceof FunctionError ? 500 : 502, "Internal Server Error");
      }
    }
  }

  private static void answer(HttpExchange exchange, byte[] json) throws IOException {
    JsonNode answer = Json.LENIENT.readTree(json);
    answer
        .path("headers")
        .properties()
        .forEach(
            header ->
                exchange.getResponseHeaders().set(header.getKey(), header.getValue().asString()));
    answer
        .path("cookies")
        .forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie.asString()));
    String text = answer.path("body").asString("");
    byte[] body =
        answer.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    send(exchange, answer.path("statusCode").asInt(502), body);
  }

  private static void say(HttpExchange exchange, int status, String message) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, status, Json.STRICT.writeValueAsBytes(Map.of("message", message)));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String decoded(String rawPath) {
    return Stream.of(rawPath.split("/", -1))
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .collect(Collectors.joining("/"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
