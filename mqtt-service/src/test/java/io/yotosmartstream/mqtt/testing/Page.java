package io.yotosmartstream.mqtt.testing;

import io.yotosmartstream.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** An open page: a live socket that keeps what it is sent. */
public final class Page implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<JsonNode> messages = Collections.synchronizedList(new ArrayList<>());
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile Consumer<JsonNode> listener = message -> {};
  private WebSocket socket;

  /** Opens the socket and says nothing. */
  public static Page open(URI live) {
    return open(live, "http://page.example");
  }

  public static Page open(URI live, String origin) {
    Page page = new Page();
    page.socket =
        CLIENT.newWebSocketBuilder().header("Origin", origin).buildAsync(live, page).join();
    return page;
  }

  /** Opens the socket with a ticket and waits for hello. */
  public static Page open(URI live, House house) {
    Page page = open(live);
    page.say("{\"type\":\"ticket\",\"ticket\":\"" + house.ticket() + "\"}");
    page.await(message -> message.path("type").asString("").equals("hello"));
    return page;
  }

  /** Hears of each message from now on, on the socket's thread. */
  public void listen(Consumer<JsonNode> to) {
    listener = to;
  }

  public void say(String text) {
    socket.sendText(text, true).join();
  }

  public List<JsonNode> messages() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  public List<JsonNode> messages(String type) {
    return messages().stream().filter(m -> m.path("type").asString("").equals(type)).toList();
  }

  /** The first such message, past or to come within seconds. */
  public JsonNode await(Predicate<JsonNode> wanted) {
    return await(Duration.ofSeconds(10), wanted);
  }

  public JsonNode await(Duration atMost, Predicate<JsonNode> wanted) {
    Awaitility.await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> messages().stream().anyMatch(wanted));
    return messages().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** The code with which the server closed it. */
  public int closeCode() {
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(closed::isDone);
    return closed.join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      JsonNode message = Json.LENIENT.readTree(part.toString());
      listener.accept(message);
      messages.add(message);
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
