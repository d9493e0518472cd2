package io.yotosmartstream.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as every store keeps them, whatever it writes them as. Numbers lose their type on the
 * way, as in JSON: what is whole comes back as Long, also a double.
 */
public final class ItemValues {
  /** How deep lists and maps may lie in each other (DynamoDB's limit, less the item's own map). */
  private static final int DEEPEST = 30;

  /** From here on a number is too large, and below the other too small, for DynamoDB. */
  private static final double TOO_LARGE = 1e126;

  private static final double SMALLEST = 1e-130;
  private static final double BEYOND_LONG = 0x1p63;

  private ItemValues() {}

  /**
   * A copy that holds String, Boolean, Long, Double, List, Map and null only.
   *
   * @throws IllegalArgumentException where a value cannot be kept
   */
  public static Map<String, @Nullable Object> normal(Map<String, ?> attributes) {
    return map(attributes, 0);
  }

  private static @Nullable Object normal(@Nullable Object value, int depth) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case Integer i -> i.longValue();
      case Long l -> l;
      case Double d -> number(d);
      case List<?> list -> list(list, deeper(depth));
      case Map<?, ?> map -> map(map, deeper(depth));
      default ->
          throw new IllegalArgumentException(
              "Cannot be kept in an item: " + value.getClass().getName());
    };
  }

  private static List<@Nullable Object> list(List<?> list, int depth) {
    List<@Nullable Object> out = new ArrayList<>(list.size());
    for (Object part : list) {
      out.add(normal(part, depth));
    }
    return Collections.unmodifiableList(out);
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    map.forEach(
        (name, part) -> {
          if (!(name instanceof String text) || text.isEmpty()) {
            throw new IllegalArgumentException("Attributes have names of text, none is empty");
          }
          out.put(text, normal(part, depth));
        });
    return Collections.unmodifiableMap(out);
  }

  private static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new IllegalArgumentException(
          "Lists and maps in an item lie at most " + DEEPEST + " deep in each other");
    }
    return depth + 1;
  }

  private static Object number(double d) {
    double size = Math.abs(d);
    if (!(size < TOO_LARGE) || (size < SMALLEST && size > 0)) {
      throw new IllegalArgumentException(
          "A number in an item is 0 or between 1E-130 and 1E126 in size, not " + d);
    }
    return d == Math.rint(d) && size < BEYOND_LONG ? (Object) (long) d : (Object) d;
  }
}
