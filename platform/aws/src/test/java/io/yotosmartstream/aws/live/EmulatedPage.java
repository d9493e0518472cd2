package io.yotosmartstream.aws.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An open page: a real socket at the gateway. */
final class EmulatedPage implements WebSocket.Listener, AutoCloseable {
  private final CompletableFuture<String> connectionId = new CompletableFuture<>();
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final StringBuilder partly = new StringBuilder();
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;

  EmulatedPage(URI gateway) throws Exception {
    socket = http.newWebSocketBuilder().buildAsync(gateway, this).get(20, TimeUnit.SECONDS);
    socket.sendText("{\"who\":\"am I\"}", true).get(20, TimeUnit.SECONDS);
  }

  String connectionId() throws Exception {
    return connectionId.get(60, TimeUnit.SECONDS);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  boolean closed() {
    return closed.isDone();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partly.append(data);
    if (last) {
      String text = partly.toString();
      partly.setLength(0);
      if (!connectionId.complete(text)) {
        heard.add(text);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(true);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(true);
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }
}
