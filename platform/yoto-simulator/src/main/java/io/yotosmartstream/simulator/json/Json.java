package io.yotosmartstream.simulator.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper, and reading that never throws on the wrong type. */
public final class Json {

  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** An object from bytes; an empty one when the bytes are none, not JSON, or not an object. */
  public static ObjectNode lenientObject(byte[] json) {
    try {
      return json.length > 0 && MAPPER.readTree(json) instanceof ObjectNode object
          ? object
          : object();
    } catch (JacksonException notJson) {
      return object();
    }
  }

  public static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** A child object; an empty, detached one when absent or of another type. */
  public static ObjectNode child(JsonNode node, String field) {
    return node.path(field) instanceof ObjectNode object ? object : object();
  }

  /** The objects of an array field, skipping everything else. */
  public static List<ObjectNode> objects(JsonNode node, String field) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode item : node.path(field)) {
      if (item instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }
}
