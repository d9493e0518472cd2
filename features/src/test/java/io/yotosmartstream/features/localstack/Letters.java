package io.yotosmartstream.features.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The mails that Cognito and SES sent, read from MiniStack, at {@code /outbox.json}. */
final class Letters implements AutoCloseable {
  private final URI miniStack;
  private final HttpServer server;

  Letters(URI miniStack) {
    this.miniStack = miniStack;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/outbox.json", this::answer);
    server.start();
  }

  /** Without {@code .json}. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/outbox";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      ObjectNode all = Json.STRICT.createObjectNode();
      ArrayNode mails = all.putArray("mails");
      for (JsonNode mail : newestFirst()) {
        mails
            .addObject()
            .put("to", mail.path("To").path(0).asString())
            .put("subject", mail.path("Subject").asString())
            .put("text", mail.path("BodyText").asString());
      }
      byte[] body = Json.STRICT.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private List<JsonNode> newestFirst() {
    JsonNode accounts =
        Http.get(miniStack + "/_ministack/ses/messages").require(200).json().path("messages");
    List<JsonNode> mails = new ArrayList<>();
    accounts.forEach(account -> account.forEach(mails::add));
    Collections.reverse(mails);
    return mails;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
