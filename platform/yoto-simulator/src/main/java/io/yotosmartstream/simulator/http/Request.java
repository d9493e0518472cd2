package io.yotosmartstream.simulator.http;

import io.yotosmartstream.simulator.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A request, reduced to what handlers need. Names are case-sensitive (protocol section 2). */
public record Request(
    String method,
    String path,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Headers headers,
    InputStream body) {

  /** JSON and forms larger than this are nothing a client of Yoto sends. */
  private static final int TEXT_LIMIT = 4 * 1024 * 1024;

  /** Looks a header up, whatever its case. */
  @FunctionalInterface
  public interface Headers {
    Optional<String> first(String name);
  }

  public String parameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalStateException("The route has no parameter " + name);
    }
    return value;
  }

  public Optional<String> queryValue(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  public boolean queryFlag(String name) {
    return queryValue(name).filter(v -> v.equals("true") || v.equals("1")).isPresent();
  }

  public Optional<String> header(String name) {
    return headers.first(name);
  }

  public byte[] bytes(int limit) throws IOException {
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw ApiError.of(413, "too-large", "The body may have at most " + limit + " bytes");
    }
    return bytes;
  }

  /** The body as a JSON object; an empty body counts as {@code {}}. */
  public ObjectNode json() throws IOException {
    byte[] bytes = bytes(TEXT_LIMIT);
    if (bytes.length == 0) {
      return Json.object();
    }
    try {
      if (Json.MAPPER.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      throw ApiError.badRequest("The body is not JSON: " + notJson.getOriginalMessage());
    }
    throw ApiError.badRequest("The body must be a JSON object");
  }

  /** The body as a form; JSON is accepted too, as the login host does. */
  public Map<String, String> form() throws IOException {
    byte[] bytes = bytes(TEXT_LIMIT);
    String type = header("Content-Type").orElse("");
    if (!type.startsWith("application/json")) {
      return decode(new String(bytes, StandardCharsets.UTF_8));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Json.lenientObject(bytes)
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
    return fields;
  }

  static Map<String, String> decode(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.putIfAbsent(percent(name), percent(value));
      }
    }
    return fields;
  }

  private static String percent(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw ApiError.badRequest("Broken percent-encoding in the request");
    }
  }
}
