package io.yotosmartstream.simulator.control;

import io.yotosmartstream.simulator.http.ApiError;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body strictly, saying what is wrong and what is allowed. */
final class Fields {

  private final ObjectNode body;

  Fields(ObjectNode body, String... allowed) {
    this.body = body;
    for (String name : body.propertyNames()) {
      if (!List.of(allowed).contains(name)) {
        throw ApiError.badRequest(
            "There is no \"%s\" here; allowed are %s".formatted(name, List.of(allowed)));
      }
    }
  }

  boolean has(String name) {
    return body.has(name);
  }

  JsonNode required(String name) {
    if (!body.has(name)) {
      throw ApiError.badRequest("\"" + name + "\" is missing");
    }
    return body.path(name);
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString() || value.asString("").isBlank()) {
      throw ApiError.badRequest("\"" + name + "\" must be a text that is not empty");
    }
    return value.asString("");
  }

  String oneOf(String name, String... allowed) {
    String value = required(name).asString("");
    if (!List.of(allowed).contains(value)) {
      throw ApiError.badRequest("\"" + name + "\" must be one of " + List.of(allowed));
    }
    return value;
  }

  boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw ApiError.badRequest("\"" + name + "\" must be true or false");
    }
    return value.booleanValue();
  }

  int integer(String name, int least, int most) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()
        || value.asLong(Long.MIN_VALUE) < least
        || value.asLong(Long.MAX_VALUE) > most) {
      throw ApiError.badRequest(
          "\"%s\" must be a whole number from %d to %d".formatted(name, least, most));
    }
    return value.asInt(0);
  }
}
