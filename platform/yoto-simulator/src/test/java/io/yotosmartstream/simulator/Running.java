package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.ManualTimeline;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A simulator whose clock the test drives, and a small client of its HTTP side. */
public final class Running implements AutoCloseable {

  public static final String FAMILY = "family@example.com";
  public static final String NEIGHBOUR = "neighbour@example.com";
  public static final String BEDROOM = "y2SimBedroom00v3e";
  public static final String PLAYROOM = "y2SimPlayroom0mini";
  public static final String CALLBACK = "http://127.0.0.1:8787/callback";
  public static final String ALL_SCOPES =
      "offline_access family:view family:library:manage user:content:manage"
          + " family:devices:manage family:devices:control";

  /** Noon on a winter day, so that day settings hold. */
  public static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  public final ManualTimeline time;
  public final Simulator simulator;
  private final HttpClient http = HttpClient.newHttpClient();

  public Running(UnaryOperator<SimulatorSettings> change) {
    time = new ManualTimeline(NOON);
    try {
      simulator = Simulator.start(change.apply(SimulatorSettings.inMemory().withTimeline(time)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Running fresh() {
    return new Running(settings -> settings);
  }

  /** An answer, its body read as JSON where it is. */
  public record Answer(int status, JsonNode json, byte[] body, HttpResponse<byte[]> raw) {
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public void pass(Duration step) {
    time.advance(step);
  }

  /** Lets the players finish booting. */
  public Running booted() {
    pass(Duration.ofSeconds(3));
    return this;
  }

  public Answer get(String path, String token) {
    return send("GET", path, token, null, "");
  }

  public Answer delete(String path, String token) {
    return send("DELETE", path, token, null, "");
  }

  public Answer post(String path, String token, Object json) {
    return send("POST", path, token, Json.bytes(json), "application/json");
  }

  public Answer put(String path, String token, Object json) {
    return send("PUT", path, token, Json.bytes(json), "application/json");
  }

  public Answer json(String method, String path, String token, String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return send(method, path, token, bytes, "application/json");
  }

  public Answer form(String path, Map<String, String> fields) {
    return send(
        "POST",
        path,
        "",
        encode(fields).getBytes(StandardCharsets.UTF_8),
        "application/x-www-form-urlencoded");
  }

  public Answer send(String method, String path, String token, byte[] body, String type) {
    URI uri = URI.create(path.startsWith("http") ? path : simulator.httpUrl() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode json;
      try {
        json = Json.MAPPER.readTree(answer.body());
      } catch (JacksonException notJson) {
        json = Json.object();
      }
      return new Answer(answer.statusCode(), json, answer.body(), answer);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The parameters of a sign-in with PKCE. */
  public static Map<String, String> authorization(String scope, String verifier) {
    Map<String, String> query = new TreeMap<>();
    query.put("response_type", "code");
    query.put("client_id", "yoto-smart-stream");
    query.put("redirect_uri", CALLBACK);
    query.put("scope", scope);
    query.put("state", "s-1");
    query.put("code_challenge", Hashes.of(verifier));
    query.put("code_challenge_method", "S256");
    return query;
  }

  /** Where the browser ends up after the family decided. */
  public String decide(Map<String, String> authorization, String account, String decision) {
    Answer page = get("/authorize?" + encode(authorization), "");
    Matcher id = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page.text());
    if (!id.find()) {
      throw new AssertionError("No consent page: " + page.status() + " " + page.text());
    }
    Map<String, String> form =
        Map.of("request", id.group(1), "account", account, "decision", decision);
    return form("/authorize/decision", form).header("Location");
  }

  public String code(String account, String scope, String verifier) {
    String location = decide(authorization(scope, verifier), account, "allow");
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    if (!code.find()) {
      throw new AssertionError("No code: " + location);
    }
    return code.group(1);
  }

  public Answer exchange(String code, String verifier) {
    return form(
        "/oauth/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "yoto-smart-stream",
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", CALLBACK));
  }

  public Answer refresh(String refreshToken) {
    return form(
        "/oauth/token",
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "yoto-smart-stream",
            "refresh_token", refreshToken));
  }

  public JsonNode signIn(String account, String scope) {
    return exchange(code(account, scope, "a-verifier"), "a-verifier").json();
  }

  /** An access token with the given scopes. */
  public String token(String account, String scope) {
    return signIn(account, scope).path("access_token").asString("");
  }

  public String token() {
    return token(FAMILY, ALL_SCOPES);
  }

  /** Uploads audio, lets the transcoding pass, and returns the answer of the poll. */
  public JsonNode upload(byte[] audio, String token) {
    JsonNode upload =
        get("/media/transcode/audio/uploadUrl?filename=a.wav", token).json().path("upload");
    send("PUT", upload.path("uploadUrl").asString(""), "", audio, "audio/wav");
    pass(Duration.ofSeconds(3));
    String id = upload.path("uploadId").asString("");
    return get("/media/upload/" + id + "/transcoded", token).json().path("transcode");
  }

  @Override
  public void close() {
    simulator.close();
    http.close();
  }
}
