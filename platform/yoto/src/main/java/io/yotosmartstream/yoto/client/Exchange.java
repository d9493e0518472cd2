package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

/** Sends a request and waits for its answer. Nothing of the request gets into an error. */
final class Exchange {
  private final HttpClient client;

  /**
   * @param body may be empty, and need not be JSON whatever the status
   */
  record Answer(int status, String body) {
    boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  Exchange(HttpClient client) {
    this.client = client;
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (HttpTimeoutException e) {
      throw new YotoCloudException(Kind.UNAVAILABLE, "Yoto did not answer in time", e);
    } catch (IOException e) {
      throw new YotoCloudException(Kind.UNAVAILABLE, "Yoto cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new YotoCloudException(Kind.UNAVAILABLE, "Interrupted while Yoto was asked", e);
    }
  }
}
