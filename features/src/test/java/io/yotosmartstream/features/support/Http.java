package io.yotosmartstream.features.support;

import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** One way to call anything. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Http() {}

  public static HttpClient client() {
    return CLIENT;
  }

  public static Answer get(String url) {
    return send("GET", url, Map.of(), BodyPublishers.noBody());
  }

  /** Sends a body as JSON; a string is sent as it is. */
  public static Answer json(String method, String url, Object body) {
    return send(method, url, Map.of("Content-Type", "application/json"), jsonBody(body));
  }

  public static BodyPublisher jsonBody(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : Json.STRICT.writeValueAsString(body));
  }

  public static Answer send(
      String method, String url, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(90))
            .method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      Worlds.requireUsable();
      throw new UncheckedIOException(method + " " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
