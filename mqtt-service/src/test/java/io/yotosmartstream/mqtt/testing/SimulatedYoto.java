package io.yotosmartstream.mqtt.testing;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.simulator.Simulator;
import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoTokens;
import io.yotosmartstream.yoto.client.YotoClients;
import io.yotosmartstream.yoto.client.YotoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The simulator, with what a test does to it, and a person who consents. */
public final class SimulatedYoto implements AutoCloseable {
  public static final String FAMILY = "family@example.com";
  private static final Pattern HIDDEN = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private final Simulator simulator;
  private final HttpClient http = HttpClient.newHttpClient();

  private SimulatedYoto(Simulator simulator) {
    this.simulator = simulator;
  }

  public static SimulatedYoto start(SimulatorSettings settings) {
    try {
      return new SimulatedYoto(Simulator.start(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SimulatedYoto start() {
    return start(SimulatorSettings.inMemory());
  }

  public URI http() {
    return URI.create(simulator.httpUrl());
  }

  public URI mqtt() {
    return URI.create(simulator.mqttWebSocketUrl());
  }

  public YotoCloud cloud() {
    return YotoClients.over(
        new YotoSettings(
            http(),
            http(),
            SimulatorSettings.REGISTERED_CLIENT,
            "http://127.0.0.1:8787/callback",
            YotoSettings.DEFAULT_SCOPES),
        InstantSource.system());
  }

  /** Goes the whole way of a person who links an account. */
  public YotoTokens consent(String account) {
    YotoCloud cloud = cloud();
    String verifier = "a-verifier-of-at-least-forty-three-characters-1234";
    String page =
        send(HttpRequest.newBuilder(cloud.authorizeUrl("state", s256(verifier))).build()).body();
    Matcher request = HIDDEN.matcher(page);
    if (!request.find()) {
      throw new IllegalStateException("No consent page: " + page);
    }
    HttpResponse<String> redirect =
        send(
            HttpRequest.newBuilder(http().resolve("/authorize/decision"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "request="
                            + request.group(1)
                            + "&decision=allow&account="
                            + account.replace("@", "%40")))
                .build());
    String location = redirect.headers().firstValue("Location").orElseThrow();
    String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    return cloud.exchangeCode(URLDecoder.decode(code, StandardCharsets.UTF_8), verifier);
  }

  /** {@code POST /simulator/players/{id}/...}: what a child does to a player. */
  public void player(String deviceId, String action, String body) {
    control("POST", "/simulator/players/" + deviceId + "/" + action, body);
  }

  public void quirk(String name, Object value) {
    control("PUT", "/simulator/quirks", Json.STRICT.writeValueAsString(Map.of(name, value)));
  }

  public void expireTokens(String account) {
    control("POST", "/simulator/tokens/expire", "{\"account\":\"" + account + "\"}");
  }

  public void revokeTokens(String account) {
    control("POST", "/simulator/tokens/revoke", "{\"account\":\"" + account + "\"}");
  }

  public void raw(String deviceId, String topic, byte[] payload) {
    simulator.publishRaw(deviceId, topic, payload);
  }

  /** The connections that the broker has. */
  public List<JsonNode> connections() {
    JsonNode answer =
        Json.LENIENT.readTree(
            send(HttpRequest.newBuilder(http().resolve("/simulator/connections")).build()).body());
    return answer.path("connections").valueStream().toList();
  }

  public JsonNode player(String deviceId) {
    return Json.LENIENT.readTree(
        send(HttpRequest.newBuilder(http().resolve("/simulator/players/" + deviceId)).build())
            .body());
  }

  public JsonNode control(String method, String path, String body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(http().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " answered " + answer.statusCode() + answer.body());
    }
    return Json.LENIENT.readTree(answer.body());
  }

  @Override
  public void close() {
    simulator.close();
    http.close();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String s256(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
