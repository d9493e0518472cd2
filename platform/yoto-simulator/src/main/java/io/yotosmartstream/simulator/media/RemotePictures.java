package io.yotosmartstream.simulator.media;

import io.yotosmartstream.simulator.http.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches the picture behind {@code imageUrl} (section 2.5). */
final class RemotePictures {

  private final int limit;

  RemotePictures(int limit) {
    this.limit = limit;
  }

  byte[] fetch(String url) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw ApiError.badRequest("imageUrl answered " + answer.statusCode());
        }
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
          throw ApiError.badRequest("The picture behind imageUrl is too large");
        }
        return bytes;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ApiError.badRequest("imageUrl cannot be fetched: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiError.badRequest("imageUrl cannot be fetched");
    }
  }
}
