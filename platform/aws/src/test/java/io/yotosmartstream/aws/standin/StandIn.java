package io.yotosmartstream.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.aws.clients.AwsClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service of AWS, with the clients that call it. */
public final class StandIn implements AutoCloseable {

  /**
   * @param operation the last part of {@code X-Amz-Target}; empty for services that have none
   */
  public record Request(String method, URI uri, String operation, String body) {}

  /** What is answered. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    public static Answer json(String body) {
      return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An error as services with JSON write it. */
    public static Answer error(int status, String code) {
      String body = "{\"__type\":\"%s\",\"message\":\"stand-in says so\"}".formatted(code);
      return new Answer(
          status, Map.of("x-amzn-ErrorType", code), body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AwsClients clients;
  private volatile Function<Request, Answer> answers;

  public StandIn(Function<Request, Answer> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    clients = AwsClients.from(settings());
  }

  public void answer(Function<Request, Answer> now) {
    answers = now;
  }

  public AwsClients clients() {
    return clients;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Which operations were called, in order. */
  public List<String> operations() {
    List<String> all = new ArrayList<>();
    requests.forEach(request -> all.add(request.operation()));
    return all;
  }

  public Map<String, String> settings() {
    return Map.of(
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "key",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "AWS_ENDPOINT_URL", endpoint().toString());
  }

  @Override
  public void close() {
    clients.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              target == null ? "" : target.substring(target.lastIndexOf('.') + 1),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      Answer answer = answers.apply(request);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }
}
