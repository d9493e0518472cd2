package io.yotosmartstream.http.contract;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * openapi.yaml as the drift test reads it: straight from the source, not through the compiler that
 * it checks.
 */
final class OpenApi {
  private final JsonNode document;
  private final Map<String, OperationDoc> operations = new LinkedHashMap<>();

  /**
   * @param inputs path, query and body fields with their schemas
   * @param answer schema of the body that says that all went well; null where there is none
   */
  record OperationDoc(
      boolean open,
      boolean ifMatch,
      String cookie,
      Map<String, JsonNode> inputs,
      @Nullable JsonNode answer) {}

  private OpenApi(JsonNode document) {
    this.document = document;
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        operations.put(operation.path("operationId").asString(), read(operation));
      }
    }
  }

  static OpenApi load() {
    try (InputStream yaml = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
      Map<String, Object> loaded = new Yaml().load(yaml);
      return new OpenApi(Json.STRICT.valueToTree(loaded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> operationIds() {
    return operations.keySet();
  }

  OperationDoc operation(String operationId) {
    return operations.get(operationId);
  }

  private OperationDoc read(JsonNode operation) {
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    boolean ifMatch = false;
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolve(reference);
      if ("header".equals(parameter.path("in").asString())) {
        ifMatch |= "If-Match".equals(parameter.path("name").asString());
      } else {
        inputs.put(parameter.path("name").asString(), inline(parameter.path("schema")));
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    if (!body.isMissingNode()) {
      JsonNode schema = resolve(body);
      for (var property : schema.path("properties").properties()) {
        inputs.put(property.getKey(), inline(property.getValue()));
      }
    }
    JsonNode answer = null;
    for (var response : operation.path("responses").properties()) {
      JsonNode schema = response.getValue().at("/content/application~1json/schema");
      if (response.getKey().startsWith("2") && !schema.isMissingNode()) {
        answer = inline(schema);
      }
    }
    boolean open = operation.path("security").isArray();
    return new OperationDoc(
        open, ifMatch, operation.path("x-refresh-cookie").asString("none"), inputs, answer);
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
  }

  private JsonNode inline(JsonNode node) {
    JsonNode resolved = resolve(node);
    if (resolved.isObject()) {
      var copy = Json.STRICT.createObjectNode();
      resolved.properties().forEach(p -> copy.set(p.getKey(), inline(p.getValue())));
      return copy;
    }
    if (resolved.isArray()) {
      var copy = Json.STRICT.createArrayNode();
      resolved.forEach(element -> copy.add(inline(element)));
      return copy;
    }
    return resolved;
  }
}
