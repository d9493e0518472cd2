package io.yotosmartstream.simulator.settings;

import io.yotosmartstream.simulator.json.Json;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** A record of settings that can be changed, field by field, while everything runs. */
public final class Live<T extends Record> {

  /** "1" for a number or 2.5 for an int is a mistake of the person, so it is told, not bent. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Float,
              config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
          .build();

  private final Class<T> type;
  private final T initial;
  private volatile T current;

  public Live(Class<T> type, T initial) {
    this.type = type;
    this.initial = initial;
    this.current = initial;
  }

  public T get() {
    return current;
  }

  public synchronized void reset() {
    current = initial;
  }

  /**
   * Changes the named fields and leaves the others.
   *
   * @throws IllegalArgumentException saying what is wrong and what is allowed
   */
  public synchronized T merge(ObjectNode changes) {
    T merged = merged(type, get(), changes);
    current = merged;
    return merged;
  }

  static <T extends Record> T merged(Class<T> type, T base, ObjectNode changes) {
    ObjectNode all = Json.MAPPER.valueToTree(base);
    for (var change : changes.properties()) {
      if (!all.has(change.getKey())) {
        throw new IllegalArgumentException(
            "There is no \"%s\"; allowed are: %s"
                .formatted(
                    change.getKey(),
                    all.propertyNames().stream().sorted().collect(Collectors.joining(", "))));
      }
      all.set(change.getKey(), change.getValue());
      try {
        STRICT.treeToValue(all, type);
      } catch (JacksonException wrong) {
        throw new IllegalArgumentException(
            "\"%s\" cannot be %s: %s"
                .formatted(change.getKey(), change.getValue(), wrong.getOriginalMessage()));
      }
    }
    return STRICT.treeToValue(all, type);
  }
}
