package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.EventTyping;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How an event is spelled on the wire (sections 3.5, 3.8.9). */
final class EventWire {

  /** Stands in a title for bytes that JSON cannot carry. */
  static final String RAW_BYTES = "<raw>";

  private EventWire() {}

  static byte[] bytes(ObjectNode event, EventTyping typing) {
    ObjectNode spelled = Json.object();
    for (var field : event.properties()) {
      spelled.set(field.getKey(), spell(field.getValue(), typing));
    }
    return withRawBytes(Json.bytes(spelled));
  }

  private static JsonNode spell(JsonNode value, EventTyping typing) {
    return switch (typing) {
      case NATIVE -> value;
      case ZERO_ONE ->
          value.isBoolean()
              ? Json.MAPPER.getNodeFactory().numberNode(value.booleanValue() ? 1 : 0)
              : value;
      case STRINGS -> Json.MAPPER.getNodeFactory().stringNode(value.asString(""));
    };
  }

  private static byte[] withRawBytes(byte[] json) {
    String text = new String(json, StandardCharsets.ISO_8859_1);
    if (!text.contains(RAW_BYTES)) {
      return json;
    }
    // 0xE9 is é in Latin-1, as radio stations send it, and broken UTF-8.
    return text.replace(RAW_BYTES, "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
  }
}
