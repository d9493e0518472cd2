package io.yotosmartstream.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.aws.clients.AwsClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service of AWS that answers by a rule and keeps what came, with the clients that call it. */
public final class StandIn implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AwsClients clients;
  private volatile Function<Request, Reply> rule;

  public StandIn(Function<Request, Reply> rule) {
    this.rule = rule;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    clients = AwsClients.from(settings("AWS_ENDPOINT_URL"));
  }

  public void answer(Function<Request, Reply> now) {
    rule = now;
  }

  public Function<Request, Reply> answers() {
    return rule;
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
    return requests.stream().map(Request::operation).toList();
  }

  /** Of a program that is to call it, with its address in the variable of that name. */
  Map<String, String> settings(String endpoint) {
    return Map.of(
        "AWS_REGION",
        "eu-west-1",
        "AWS_ACCESS_KEY_ID",
        "key",
        "AWS_SECRET_ACCESS_KEY",
        "secret",
        endpoint,
        endpoint().toString());
  }

  @Override
  public void close() {
    clients.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      rule.apply(kept(exchange, body)).send(exchange);
    }
  }

  /** One at a time, so that each has a number of its own. */
  private synchronized Request kept(HttpExchange exchange, byte[] body) {
    Request request = Request.of(requests.size() + 1, exchange, body);
    requests.add(request);
    return request;
  }
}
