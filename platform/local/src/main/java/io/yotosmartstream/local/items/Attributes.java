package io.yotosmartstream.local.items;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Attributes as JSON text. Whole numbers come back as Long, others as Double. */
final class Attributes {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private Attributes() {}

  /**
   * @throws IllegalArgumentException where a value is none that JSON knows
   */
  static String toJson(Map<String, @Nullable Object> attributes) {
    check(attributes);
    return MAPPER.writeValueAsString(attributes);
  }

  static Map<String, @Nullable Object> fromJson(String json) {
    return MAPPER.readValue(json, MAP);
  }

  private static void check(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case String s -> {}
      case Boolean b -> {}
      case Integer i -> {}
      case Long l -> {}
      case Double d when Double.isFinite(d) -> {}
      case List<?> list -> list.forEach(Attributes::check);
      case Map<?, ?> map ->
          map.forEach(
              (name, part) -> {
                if (!(name instanceof String)) {
                  throw new IllegalArgumentException("Attributes have names of text");
                }
                check(part);
              });
      default ->
          throw new IllegalArgumentException(
              "Cannot be kept in an item: " + value.getClass().getName());
    }
  }
}
