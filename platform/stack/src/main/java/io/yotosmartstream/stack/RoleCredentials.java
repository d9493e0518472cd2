package io.yotosmartstream.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Hands a task the credentials of its role, and of nobody else, as the agent of ECS does: over HTTP
 * at an address that a variable names.
 */
final class RoleCredentials implements AutoCloseable {
  static final String VARIABLE = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  private final StsClient sts;
  private final String role;
  private final HttpServer server;

  /**
   * @param role ARN of the task's role
   */
  RoleCredentials(Aws aws, String role) {
    this.role = role;
    sts = aws.sts();
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/credentials", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Credentials given =
          sts.assumeRole(assume -> assume.roleArn(role).roleSessionName("task")).credentials();
      byte[] body =
          Json.STRICT.writeValueAsBytes(
              Map.of(
                  "AccessKeyId", given.accessKeyId(),
                  "SecretAccessKey", given.secretAccessKey(),
                  "Token", given.sessionToken(),
                  "Expiration", given.expiration().toString(),
                  "RoleArn", role));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    sts.close();
  }
}
