package io.yotosmartstream.features.support;

import io.yotosmartstream.json.Json;
import java.net.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer of the API or of anything else that speaks HTTP. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  public String text() {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The body, or an empty object where it is not JSON. */
  public JsonNode json() {
    try {
      return bytes.length == 0 ? Json.LENIENT.createObjectNode() : Json.LENIENT.readTree(bytes);
    } catch (JacksonException e) {
      return Json.LENIENT.createObjectNode();
    }
  }

  public String text(String field) {
    return json().path(field).asString("");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /**
   * @throws AssertionError with the whole answer where the status is another
   */
  public Answer require(int wanted) {
    if (status != wanted) {
      throw new AssertionError("Wanted " + wanted + ", got " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + text();
  }
}
