package io.yotosmartstream.yoto.loose;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON as devices write it: control characters in texts, NaN, and bytes that are not UTF-8 do not
 * spoil a message (protocol page, section 3.8.9).
 */
public final class LooseJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build();

  private LooseJson() {}

  /** The object that the bytes are; empty where they are anything else. */
  public static Optional<JsonNode> object(byte[] bytes) {
    return object(new String(bytes, StandardCharsets.UTF_8)); // replaces what is not UTF-8
  }

  /** The object that the text is; empty where it is anything else. */
  public static Optional<JsonNode> object(String text) {
    return any(text).filter(JsonNode::isObject);
  }

  /** Any JSON value; empty where the text is none. */
  public static Optional<JsonNode> any(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The same text for the same content: keys in order, without white space and nulls. */
  public static String canonical(JsonNode node) {
    return sorted(node).toString();
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(sorted(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> fields = new TreeMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    var object = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        (name, value) -> {
          if (!value.isNull()) {
            object.set(name, sorted(value));
          }
        });
    return object;
  }
}
