package io.yotosmartstream.packaging.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What AWS documents as the Lambda runtime API, version 2018-06-01, for one instance of a function:
 * it asks for the next invocation, and answers it or says what went wrong.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final Duration DEADLINE = Duration.ofMinutes(15);

  private record Invocation(String id, byte[] event, CompletableFuture<byte[]> answer) {}

  private final String functionArn;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> initialised = new CompletableFuture<>();

  public RuntimeApi(String functionName) {
    functionArn = "arn:aws:lambda:eu-west-1:123456789012:function:" + functionName;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(INVOCATION, this::invocation);
    server.createContext("/2018-06-01/runtime/init/error", this::initError);
    server.createContext("/", exchange -> send(exchange, 404, new byte[0]));
    server.start();
  }

  /** For {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes when the instance asks for work, fails with what it says where it cannot start. */
  public CompletableFuture<Void> initialised() {
    return initialised;
  }

  public CompletableFuture<byte[]> invoke(byte[] event) {
    Invocation invocation =
        new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    waiting.add(invocation);
    return invocation.answer();
  }

  /** The instance is gone: nobody will answer. */
  public void gone(String why) {
    FunctionError error = new FunctionError(why);
    initialised.completeExceptionally(error);
    running.values().forEach(invocation -> invocation.answer().completeExceptionally(error));
    waiting.forEach(invocation -> invocation.answer().completeExceptionally(error));
  }

  private void invocation(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(INVOCATION.length());
    if (path.equals("next")) {
      next(exchange);
      return;
    }
    Invocation invocation = running.remove(path.split("/", 2)[0]);
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (invocation == null) {
      send(exchange, 400, new byte[0]);
    } else if (path.endsWith("/response")) {
      send(exchange, 202, "{\"status\":\"OK\"}".getBytes());
      invocation.answer().complete(body);
    } else {
      send(exchange, 202, "{\"status\":\"OK\"}".getBytes());
      invocation.answer().completeExceptionally(new FunctionError(new String(body)));
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    initialised.complete(null);
    Invocation invocation;
    try {
      invocation = waiting.take();
    } catch (InterruptedException e) {
      exchange.close();
      return;
    }
    running.put(invocation.id(), invocation);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set(
        "Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + DEADLINE.toMillis()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
    send(exchange, 200, invocation.event());
  }

  private void initError(HttpExchange exchange) throws IOException {
    String why = new String(exchange.getRequestBody().readAllBytes());
    send(exchange, 202, "{\"status\":\"OK\"}".getBytes());
    initialised.completeExceptionally(new FunctionError(why));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
