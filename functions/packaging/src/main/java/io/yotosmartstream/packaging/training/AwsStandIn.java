package io.yotosmartstream.packaging.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for AWS on 127.0.0.1 while the artefact is trained or measured: a table in memory, one
 * user, an empty bucket, and nothing else. It checks nothing; the emulators do (docs/emulators.md).
 */
public final class AwsStandIn implements AutoCloseable {
  private static final int REFUSED = 400;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TableStandIn table = new TableStandIn();

  public AwsStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What Lambda and the stack give to the function {@code httpApi}, with the services here. */
  public Map<String, String> variables() {
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> variables = new HashMap<>();
    variables.put("YOTO_PLATFORM", "aws");
    variables.put("AWS_ENDPOINT_URL", here);
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_ACCESS_KEY_ID", "stand-in");
    variables.put("AWS_SECRET_ACCESS_KEY", "stand-in");
    variables.put("AWS_SESSION_TOKEN", "stand-in");
    variables.put("TABLE_NAME", "stand-in");
    variables.put("AUDIO_BUCKET", "stand-in");
    variables.put("UI_BUCKET", "stand-in");
    variables.put("JOB_QUEUE_URL", here + "/123456789012/jobs");
    variables.put("WAKE_UP_QUEUE_URL", here + "/123456789012/wake-ups");
    variables.put("TOKEN_SECRETS", "stand-in/");
    variables.put("TOKEN_PARAMETERS", "/stand-in/");
    variables.put("USER_POOL_ID", "eu-west-1_standIn");
    variables.put("USER_POOL_CLIENT_ID", "stand-in");
    variables.put("PAGE_URL", "https://yoto.example.com");
    variables.put("LIVE_URL", "wss://yoto.example.com/live");
    return variables;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target == null) {
        // The bucket has nothing.
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      send(exchange, target, Json.LENIENT.readTree(body));
    }
  }

  private void send(HttpExchange exchange, String target, JsonNode request) throws IOException {
    String service = target.substring(0, target.indexOf('.'));
    String operation = target.substring(target.indexOf('.') + 1);
    @Nullable JsonNode answer =
        switch (service) {
          case "DynamoDB_20120810" -> table.answer(operation, request);
          case "AWSCognitoIdentityProviderService" -> OneUser.answer(operation, request);
          default -> null;
        };
    byte[] text =
        answer == null
            ? "{\"__type\":\"NotAuthorizedException\"}".getBytes(StandardCharsets.UTF_8)
            : Json.LENIENT.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(answer == null ? REFUSED : 200, text.length);
    exchange.getResponseBody().write(text);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
