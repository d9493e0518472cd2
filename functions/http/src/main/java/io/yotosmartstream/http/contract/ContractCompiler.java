package io.yotosmartstream.http.contract;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * Runs in the build: writes openapi.yaml as one JSON list of operations with every reference
 * resolved, so that a cold start parses neither YAML nor references.
 */
public final class ContractCompiler {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final Map<String, Object> document;

  private ContractCompiler(Map<String, Object> document) {
    this.document = document;
  }

  /**
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    try (InputStream yaml = ContractCompiler.class.getResourceAsStream("/openapi.yaml")) {
      Map<String, Object> document = new Yaml().load(yaml);
      Path target = Path.of(args[0]);
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(
          target, Json.STRICT.writeValueAsString(new ContractCompiler(document).operations()));
    }
  }

  private List<Map<String, Object>> operations() {
    List<Map<String, Object>> operations = new ArrayList<>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, operation) -> {
                          if (METHODS.contains(method)) {
                            operations.add(operation(method, path, map(operation)));
                          }
                        }));
    return operations;
  }

  private Map<String, Object> operation(String method, String path, Map<String, Object> from) {
    Map<String, Object> to = new LinkedHashMap<>();
    to.put("operationId", from.get("operationId"));
    to.put("method", method.toUpperCase(java.util.Locale.ROOT));
    to.put("path", path);
    to.put("open", List.of().equals(from.get("security")));
    to.put("minimumRole", from.getOrDefault("x-minimum-role", "viewer"));
    to.put("refreshCookie", from.getOrDefault("x-refresh-cookie", "none"));
    to.put(
        "status",
        map(from.get("responses")).keySet().stream()
            .filter(status -> status.startsWith("2"))
            .findFirst()
            .map(Integer::valueOf)
            .orElseThrow());
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (Object parameter : (List<?>) from.getOrDefault("parameters", List.of())) {
      parameters.add(map(resolve(parameter)));
    }
    to.put(
        "idempotent", parameters.stream().anyMatch(p -> "Idempotency-Key".equals(p.get("name"))));
    to.put("parameters", parameterSchema(parameters));
    to.put("headers", headerSchema(parameters));
    to.put("body", body(from));
    return to;
  }

  /** One object schema of path and query parameters, in which nothing else is allowed. */
  private static Map<String, Object> parameterSchema(List<Map<String, Object>> parameters) {
    return objectSchema(parameters.stream().filter(p -> !"header".equals(p.get("in"))).toList());
  }

  private static Map<String, Object> headerSchema(List<Map<String, Object>> parameters) {
    return objectSchema(parameters.stream().filter(p -> "header".equals(p.get("in"))).toList());
  }

  private static Map<String, Object> objectSchema(List<Map<String, Object>> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Map<String, Object> parameter : parameters) {
      properties.put((String) parameter.get("name"), parameter.get("schema"));
      if (Boolean.TRUE.equals(parameter.get("required"))) {
        required.add(parameter.get("name"));
      }
    }
    Map<String, Object> schema =
        new LinkedHashMap<>(); // in this order, so that equal sources give equal bytes
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private @Nullable Object body(Map<String, Object> operation) {
    if (!operation.containsKey("requestBody")) {
      return null;
    }
    Map<String, Object> content = map(map(operation.get("requestBody")).get("content"));
    return resolve(map(content.get("application/json")).get("schema"));
  }

  /**
   * A copy without references. The contract has no recursive schema; a new one would end in a stack
   * overflow here.
   */
  private Object resolve(@Nullable Object node) {
    return switch (node) {
      case Map<?, ?> m when m.get("$ref") instanceof String ref -> resolve(target(ref));
      case Map<?, ?> m -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        m.forEach((key, value) -> copy.put((String) key, resolve(value)));
        yield copy;
      }
      case List<?> l -> l.stream().map(this::resolve).toList();
      case null -> throw new IllegalStateException("The contract has an empty node");
      default -> node;
    };
  }

  private Object target(String ref) {
    Object node = document;
    for (String part : ref.substring(2).split("/")) {
      node = map(node).get(part);
    }
    return java.util.Objects.requireNonNull(node, () -> "The contract has no " + ref);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(node);
  }
}
