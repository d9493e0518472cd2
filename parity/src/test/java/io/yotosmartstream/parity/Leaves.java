package io.yotosmartstream.parity;

import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A tree of maps, lists and values as its values, each with its path; JSON in texts is read. */
final class Leaves {
  private Leaves() {}

  /**
   * @param ours whether the names in it are spelt as in templates
   */
  static Map<PropertyPath, String> of(Object tree, boolean ours) {
    Map<PropertyPath, String> all = new LinkedHashMap<>();
    walk(PropertyPath.NONE, tree, ours, all);
    return all;
  }

  private static void walk(
      PropertyPath at, @Nullable Object value, boolean ours, Map<PropertyPath, String> all) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((name, each) -> walk(at.then(String.valueOf(name), ours), each, ours, all));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          walk(at.then(String.valueOf(i), true), list.get(i), ours, all);
        }
      }
      case String text when looksLikeJson(text) -> json(at, text, all);
      case Double number when number == Math.rint(number) ->
          all.put(at, String.valueOf(number.longValue()));
      default -> all.put(at, String.valueOf(value));
    }
  }

  private static boolean looksLikeJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private static void json(PropertyPath at, String text, Map<PropertyPath, String> all) {
    try {
      JsonNode node = Json.STRICT.readTree(text);
      walk(at, Json.STRICT.treeToValue(node, Object.class), true, all);
    } catch (JacksonException e) {
      all.put(at, text);
    }
  }
}
