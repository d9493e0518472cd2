package io.yotosmartstream.features.support;

import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.json.Json;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page's live socket, and all that came by it. */
public final class LiveSocket implements AutoCloseable {
  /** It was never open: API Gateway asks who comes before it opens one. */
  public static final int REFUSED = 0;

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final @Nullable WebSocket socket;
  private String refusal = "";

  /** Opens it, where it is not refused, and hands the ticket over. */
  public LiveSocket(String url, String ticket) {
    socket = open(url);
    if (socket != null) {
      send(Map.of("type", "ticket", "ticket", ticket));
    }
  }

  private @Nullable WebSocket open(String url) {
    try {
      return Http.client().newWebSocketBuilder().buildAsync(URI.create(url), new Ear()).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        refusal = refused.getResponse().toString();
        closed.complete(REFUSED);
        return null;
      }
      Worlds.requireUsable();
      throw e;
    }
  }

  public void send(Map<String, String> message) {
    var unused =
        Objects.requireNonNull(socket)
            .sendText(Json.STRICT.writeValueAsString(message), true)
            .join();
  }

  public List<JsonNode> messages() {
    return List.copyOf(messages);
  }

  public JsonNode await(String what, Predicate<JsonNode> fits) {
    return await(what, Eventually.SOON, fits);
  }

  public JsonNode await(String what, Duration bound, Predicate<JsonNode> fits) {
    return Eventually.get(
        "live: " + what,
        bound,
        () -> {
          Optional<JsonNode> found = messages.stream().filter(fits).findFirst();
          if (found.isEmpty() && !isOpen()) {
            throw new AssertionError(
                "live: " + what + ": never, the socket was closed with " + closedWith() + refusal);
          }
          return found.or(this::newest).orElse(null);
        },
        message -> message != null && fits.test(message));
  }

  private Optional<JsonNode> newest() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
  }

  /** With what code the other side closed it, or {@link #REFUSED}. */
  public int closedWith() {
    return Eventually.get(
        "the end of the live socket", Eventually.SOON, () -> closed.getNow(-1), code -> code >= 0);
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(Json.LENIENT.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(1006);
    }
  }
}
