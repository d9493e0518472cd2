package io.yotosmartstream.local.items;

import io.yotosmartstream.items.ItemValues;
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
    return MAPPER.writeValueAsString(ItemValues.normal(attributes));
  }

  static Map<String, @Nullable Object> fromJson(String json) {
    return MAPPER.readValue(json, MAP);
  }
}
