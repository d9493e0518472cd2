package io.yotosmartstream.yoto.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card is replaced whole, so what people set in Yoto's app (cover, author, category, how it plays
 * on) is carried over; signed addresses and nulls must not be sent back (protocol page, section
 * 2.3).
 */
final class Replacement {
  private static final Pattern SIGNED =
      Pattern.compile("[?&](Signature|Key-Pair-Id|Policy|X-Amz-Signature)=");

  private Replacement() {}

  /**
   * @param before the card as Yoto has it; is not changed
   * @param body the card as we want it; what it says itself stays
   */
  static void keep(JsonNode before, ObjectNode body) {
    missing(before.path("metadata"), (ObjectNode) body.path("metadata"));
    ObjectNode content = (ObjectNode) body.path("content");
    missing(before.path("content").path("config"), (ObjectNode) content.path("config"));
    for (String part : List.of("cover", "editSettings")) {
      if (before.path("content").path(part).isObject()) {
        missing(before.path("content").path(part), content.putObject(part));
      }
    }
  }

  private static void missing(JsonNode from, ObjectNode to) {
    from.properties()
        .forEach(
            field -> {
              if (!to.has(field.getKey())) {
                JsonNode value = field.getValue().deepCopy();
                strip(value);
                if (!unwanted(value)) {
                  to.set(field.getKey(), value);
                }
              }
            });
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      new ArrayList<>(object.properties())
          .forEach(
              field -> {
                strip(field.getValue());
                if (unwanted(field.getValue())) {
                  object.remove(field.getKey());
                }
              });
    } else if (node instanceof ArrayNode array) {
      array.forEach(Replacement::strip);
      array.removeIf(Replacement::unwanted);
    }
  }

  private static boolean unwanted(JsonNode value) {
    return value.isNull() || (value.isString() && SIGNED.matcher(value.asString()).find());
  }
}
