package io.yotosmartstream.items;

import io.yotosmartstream.time.Times;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records to attribute maps and back: String, boolean, int, long, double, Instant, enums, lists,
 * maps with String keys and records of these. Attributes that the record does not know are ignored
 * and components that are not stored are null (0, false, empty for primitives and lists), so that
 * records can grow.
 */
public final class Documents {
  private static final String VERSION = "version";

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Documents() {}

  public static Map<String, @Nullable Object> toMap(Record value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
      if (component.getName().equals(VERSION)) {
        continue; // the store counts it
      }
      Object part = read(component, value);
      if (part != null) {
        map.put(component.getName(), toAttribute(part));
      }
    }
    return map;
  }

  public static <T extends Record> T toRecord(
      Class<T> type, Map<String, ?> attributes, long version) {
    Shape shape = SHAPES.get(type);
    @Nullable Object[] arguments = new Object[shape.components().size()];
    for (int i = 0; i < arguments.length; i++) {
      RecordComponent component = shape.components().get(i);
      Object attribute =
          component.getName().equals(VERSION)
              ? (Object) version
              : attributes.get(component.getName());
      arguments[i] = fromAttribute(attribute, component.getGenericType());
    }
    try {
      return type.cast(shape.constructor().newInstance(arguments));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("An item does not fit " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object toAttribute(Object value) {
    return switch (value) {
      case Record r -> toMap(r);
      case Enum<?> e -> e.name();
      case Instant i -> Times.format(i);
      case Integer i -> i.longValue();
      case Float f -> f.doubleValue();
      case List<?> l -> l.stream().map(Documents::toAttribute).toList();
      case Map<?, ?> m -> {
        Map<String, Object> out = new LinkedHashMap<>();
        m.forEach(
            (k, v) -> {
              if (v != null) {
                out.put(String.valueOf(k), toAttribute(v));
              }
            });
        yield out;
      }
      case String s -> s;
      case Boolean b -> b;
      case Long l -> l;
      case Double d -> d;
      default ->
          throw new IllegalArgumentException("Cannot be kept in an item: " + value.getClass());
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object fromAttribute(@Nullable Object attribute, Type type) {
    Class<?> raw = raw(type);
    if (attribute == null) {
      return absent(raw);
    }
    if (raw.isRecord()) {
      return toRecord((Class<? extends Record>) raw, (Map<String, ?>) attribute, 0);
    }
    if (raw.isEnum()) {
      return Enum.valueOf((Class) raw, (String) attribute);
    }
    if (raw == Instant.class) {
      return Times.parse((String) attribute);
    }
    if (raw == int.class || raw == Integer.class) {
      return Math.toIntExact(((Number) attribute).longValue());
    }
    if (raw == long.class || raw == Long.class) {
      return ((Number) attribute).longValue();
    }
    if (raw == double.class || raw == Double.class) {
      return ((Number) attribute).doubleValue();
    }
    if (raw == List.class) {
      List<@Nullable Object> out = new ArrayList<>();
      for (Object element : (List<?>) attribute) {
        out.add(fromAttribute(element, argument(type, 0)));
      }
      return List.copyOf((List<Object>) (List) out);
    }
    if (raw == Map.class) {
      Map<String, @Nullable Object> out = new LinkedHashMap<>();
      ((Map<String, ?>) attribute)
          .forEach((k, v) -> out.put(k, fromAttribute(v, argument(type, 1))));
      return out;
    }
    return attribute;
  }

  private static @Nullable Object absent(Class<?> raw) {
    if (raw == int.class) {
      return 0;
    }
    if (raw == long.class) {
      return 0L;
    }
    if (raw == double.class) {
      return 0.0;
    }
    if (raw == boolean.class) {
      return false;
    }
    if (raw == List.class) {
      return List.of();
    }
    return raw == Map.class ? Map.of() : null;
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> (Class<?>) p.getRawType();
      default -> Object.class;
    };
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : Object.class;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private record Shape(Constructor<?> constructor, List<RecordComponent> components) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        components[i].getAccessor().setAccessible(true);
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Shape(constructor, List.of(components));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(type + " is not a record", e);
      }
    }
  }
}
