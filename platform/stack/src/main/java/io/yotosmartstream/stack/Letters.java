package io.yotosmartstream.stack;

import com.sun.net.httpserver.HttpServer;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.local.mail.Outbox;
import io.yotosmartstream.local.store.OutboxHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The mails that Cognito and SES sent, read from MiniStack, as the outbox of a laptop shows them.
 */
public final class Letters implements AutoCloseable {
  private final URI miniStack;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  public Letters(URI miniStack) {
    this.miniStack = miniStack;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OutboxHandler outbox = new OutboxHandler(this::newestFirst);
    server.createContext(
        "/outbox",
        exchange -> {
          try (exchange) {
            outbox.handle(exchange);
          }
        });
    server.start();
  }

  /** For people; with {@code .json} behind it for programs. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/outbox";
  }

  private List<Outbox.Sent> newestFirst() {
    List<Outbox.Sent> mails = new ArrayList<>();
    for (JsonNode account : Json.LENIENT.readTree(sent()).path("messages")) {
      for (JsonNode mail : account) {
        mails.add(
            new Outbox.Sent(
                mails.size() + 1,
                mail.path("To").path(0).asString(""),
                mail.path("Subject").asString(""),
                mail.path("BodyText").asString(""),
                Instant.ofEpochSecond((long) mail.path("Timestamp").asDouble(0))));
      }
    }
    Collections.reverse(mails);
    return mails;
  }

  private byte[] sent() {
    URI messages = URI.create(miniStack + "/_ministack/ses/messages");
    try {
      return http.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("MiniStack does not tell its mails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.shutdownNow();
  }
}
