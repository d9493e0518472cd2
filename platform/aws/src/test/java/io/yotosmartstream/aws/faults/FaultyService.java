package io.yotosmartstream.aws.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A server of AWS's JSON protocols. It can fail before a call takes effect, or after it. */
public final class FaultyService implements AutoCloseable {

  /** What a service does with a call. */
  @FunctionalInterface
  public interface Rules {
    /**
     * @param operation for example {@code GetSecretValue}
     * @throws Refused the error to answer with
     */
    JsonNode answer(String operation, JsonNode request);
  }

  /** An error of the service. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public Refused(String code) {
      super(code);
      this.code = code;
    }
  }

  /** How calls go wrong. */
  public enum Fault {
    NONE,
    /** 503, and nothing happens. */
    DOWN,
    /** The call takes effect, and its answer is lost. */
    ANSWER_LOST,
    /** Nothing happens and nobody answers. */
    SILENT
  }

  private final HttpServer server;
  private final Rules rules;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;

  public FaultyService(Rules rules) throws IOException {
    this.rules = rules;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Of a program that is to call it, under the name that the SDK knows the service by. */
  public Map<String, String> settings(String name) {
    return Map.of(
        "AWS_REGION",
        "eu-west-1",
        "AWS_ACCESS_KEY_ID",
        "key",
        "AWS_SECRET_ACCESS_KEY",
        "secret",
        "AWS_ENDPOINT_URL_" + name,
        "http://127.0.0.1:" + server.getAddress().getPort());
  }

  public void goesWrong(Fault how) {
    fault = how;
  }

  /** The operations that it was asked for, those included that went wrong. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target.substring(target.indexOf('.') + 1);
      JsonNode request = Json.LENIENT.readTree(exchange.getRequestBody().readAllBytes());
      calls.add(operation);
      switch (fault) {
        case DOWN -> send(exchange, 503, "{\"__type\":\"ServiceUnavailable\"}");
        case SILENT -> closed.await();
        case ANSWER_LOST -> {
          var unused = rules.answer(operation, request);
        }
        case NONE -> answer(exchange, operation, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String operation, JsonNode request)
      throws IOException {
    try {
      send(exchange, 200, rules.answer(operation, request).toString());
    } catch (Refused e) {
      send(exchange, 400, "{\"__type\":\"" + e.code + "\",\"message\":\"refused\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
