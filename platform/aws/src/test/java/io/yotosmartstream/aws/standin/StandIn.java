package io.yotosmartstream.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.aws.clients.AwsClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers every call by a rule and keeps what came. */
public final class StandIn implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Function<Call, Reply> rule;

  /**
   * @param number from 1, in the order in which they came
   */
  public record Call(
      int number, String method, String path, Map<String, List<String>> headers, byte[] body) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  private StandIn(HttpServer server, Function<Call, Reply> rule) {
    this.server = server;
    this.rule = rule;
  }

  public static StandIn answering(Function<Call, Reply> rule) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandIn standIn = new StandIn(server, rule);
    server.createContext("/", standIn::handle);
    server.setExecutor(standIn.threads);
    server.start();
    return standIn;
  }

  public Function<Request, Answer> answers() {
    return answers;
  }

  public AwsClients clients() {
    return AwsClients.from(
        Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Call call;
    synchronized (calls) {
      call =
          new Call(
              calls.size() + 1,
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              new HashMap<>(exchange.getRequestHeaders()),
              body);
      calls.add(call);
    }
    try (exchange) {
      rule.apply(call).send(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
