package io.yotosmartstream.simulator.http;

import io.yotosmartstream.simulator.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param length bytes the body will have; 0 for none, -1 when nobody knows beforehand
 */
public record Reply(int status, Map<String, String> headers, long length, Body body) {

  /** Writes the body; called only when there is somebody to read it. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  public static Reply json(int status, Object value) {
    return bytes(status, "application/json; charset=utf-8", Json.bytes(value));
  }

  public static Reply ok(Object value) {
    return json(200, value);
  }

  /** What most writing calls of the API answer. */
  public static Reply statusOk() {
    return ok(Map.of("status", "ok"));
  }

  public static Reply html(int status, String html) {
    return bytes(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Frame-Options", "DENY");
  }

  public static Reply xml(int status, String code, String message) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message);
    return bytes(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(int status, String contentType, byte[] bytes) {
    return new Reply(
        status, Map.of("Content-Type", contentType), bytes.length, out -> out.write(bytes));
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), 0, out -> {});
  }

  public static Reply redirect(String location) {
    return empty(302).with("Location", location).with("Cache-Control", "no-store");
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, length, body);
  }
}
