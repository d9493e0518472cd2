package io.yotosmartstream.http.contract;

import io.yotosmartstream.json.Json;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/** Compares records with schemas. */
final class Shapes {
  private static final Set<String> FROM_THE_EDGE =
      Set.of("caller", "sourceIp", "ifMatch", "refreshToken");

  private Shapes() {}

  static List<String> requestDifferences(ResolvableType request, OpenApi.OperationDoc operation) {
    List<String> differences = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (RecordComponent component : request.toClass().getRecordComponents()) {
      String name = component.getName();
      JsonNode schema = operation.inputs().get(name);
      if (schema != null) {
        seen.add(name);
        compare(
            ResolvableType.forType(component.getGenericType(), request), schema, name, differences);
      } else if (!FROM_THE_EDGE.contains(name)) {
        differences.add("the record has " + name + ", the contract has not");
      }
    }
    operation.inputs().keySet().stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> differences.add("the contract has " + name + ", the record has not"));
    boolean caller = has(request, "caller");
    if (!operation.open() && !caller) {
      differences.add("somebody must be signed in, so the record needs a caller");
    }
    if (operation.open() && caller) {
      differences.add("nobody needs to be signed in, so there is no caller");
    }
    if (operation.ifMatch() != has(request, "ifMatch")) {
      differences.add("If-Match and ifMatch go together");
    }
    if (operation.cookie().equals("rotate") != has(request, "refreshToken")) {
      differences.add("the rotating cookie and refreshToken go together");
    }
    return differences;
  }

  static List<String> answerDifferences(ResolvableType answer, JsonNode schema, String where) {
    List<String> differences = new ArrayList<>();
    compare(answer, schema, where, differences);
    return differences;
  }

  private static void compare(
      ResolvableType type, JsonNode schema, String where, List<String> differences) {
    JsonNode plain = notNull(schema);
    Class<?> raw = type.toClass();
    Set<String> kinds = kinds(plain);
    if (raw.isRecord()) {
      record(type, plain, where, differences);
    } else if (raw.isEnum()) {
      Set<String> constants = new TreeSet<>();
      Stream.of(raw.getEnumConstants()).forEach(c -> constants.add(Json.wireName((Enum<?>) c)));
      Set<String> allowed = new TreeSet<>();
      plain
          .path("enum")
          .forEach(
              value -> {
                if (!value.isNull()) {
                  allowed.add(value.asString());
                }
              });
      if (!constants.equals(allowed)) {
        differences.add(
            where + " may be " + constants + " in the record and " + allowed + " in the contract");
      }
    } else if (List.class.isAssignableFrom(raw)) {
      expect(kinds.contains("array"), where + " is a list in the record only", differences);
      compare(type.getGeneric(0), plain.path("items"), where + "[]", differences);
    } else if (Map.class.isAssignableFrom(raw)) {
      expect(kinds.contains("object"), where + " is a map in the record only", differences);
    } else {
      expect(
          kinds.contains(jsonKind(raw)),
          where + " is " + raw.getSimpleName() + " against " + kinds,
          differences);
    }
  }

  private static void record(
      ResolvableType type, JsonNode schema, String where, List<String> differences) {
    Set<String> seen = new TreeSet<>();
    for (RecordComponent component : type.toClass().getRecordComponents()) {
      String name = component.getName();
      JsonNode property = schema.path("properties").get(name);
      if (property == null) {
        if (!FROM_THE_EDGE.contains(name)) {
          differences.add(where + "." + name + " is not in the contract");
        }
        continue;
      }
      seen.add(name);
      boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (mayBeNull && !allowsNull(property)) {
        differences.add(where + "." + name + " may be null, which the contract does not allow");
      }
      compare(
          ResolvableType.forType(component.getGenericType(), type),
          property,
          where + "." + name,
          differences);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (!seen.contains(property.getKey())) {
                differences.add(where + "." + property.getKey() + " is missing in the record");
              }
            });
  }

  private static boolean has(ResolvableType type, String name) {
    return Stream.of(type.toClass().getRecordComponents()).anyMatch(c -> c.getName().equals(name));
  }

  private static boolean allowsNull(JsonNode schema) {
    return kinds(schema).contains("null")
        || schema.has("oneOf") && schema.path("oneOf").toString().contains("null");
  }

  /** The alternative that is not null, where there are two. */
  private static JsonNode notNull(JsonNode schema) {
    for (JsonNode alternative : schema.path("oneOf")) {
      if (!"null".equals(alternative.path("type").asString(""))) {
        return alternative;
      }
    }
    return schema;
  }

  private static Set<String> kinds(JsonNode schema) {
    JsonNode type = schema.path("type");
    Set<String> kinds = new TreeSet<>();
    if (type.isArray()) {
      type.forEach(kind -> kinds.add(kind.asString()));
    } else {
      kinds.add(type.asString(""));
    }
    return kinds;
  }

  private static String jsonKind(Class<?> type) {
    if (type == String.class || type == Instant.class || type == URI.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == double.class || type == Double.class ? "number" : "integer";
  }

  private static void expect(boolean holds, String otherwise, List<String> differences) {
    if (!holds) {
      differences.add(otherwise);
    }
  }
}
