package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.client.Exchange.Answer;
import io.yotosmartstream.yoto.loose.LooseJson;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the REST API with a bearer. Each throws what {@link Failures#api} makes of a failure.
 */
final class Api {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI base;
  private final Exchange exchange;

  Api(URI base, Exchange exchange) {
    this.base = base;
    this.exchange = exchange;
  }

  /**
   * @param path with its query, each part encoded by {@link #encoded}
   */
  JsonNode get(String accessToken, String path) {
    return content(sent(request(accessToken, path).GET()));
  }

  /** As {@link #get}; empty where there is no such thing. */
  Optional<JsonNode> find(String accessToken, String path) {
    Answer answer = exchange.send(request(accessToken, path).GET().build());
    return answer.status() == 404 ? Optional.empty() : Optional.of(content(checked(answer)));
  }

  JsonNode post(String accessToken, String path, JsonNode body) {
    HttpRequest.Builder request =
        request(accessToken, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    return content(sent(request));
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String accessToken, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + accessToken)
        .header("Accept", "application/json");
  }

  private Answer sent(HttpRequest.Builder request) {
    return checked(exchange.send(request.build()));
  }

  private static Answer checked(Answer answer) {
    if (!answer.ok()) {
      throw Failures.api(answer);
    }
    return answer;
  }

  private static JsonNode content(Answer answer) {
    return LooseJson.any(answer.body()).orElseThrow(() -> Failures.nonsense("content"));
  }
}
