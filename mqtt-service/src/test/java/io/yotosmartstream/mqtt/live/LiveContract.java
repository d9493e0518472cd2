package io.yotosmartstream.mqtt.live;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** asyncapi.yaml, with the schemas of openapi.yaml that it refers to, in one document. */
final class LiveContract {
  private static final Path CONTRACT = Path.of("../functions/api/src/main/resources");

  private final ObjectNode document = (ObjectNode) read("openapi.yaml");
  private final JsonNode schemas;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  LiveContract() {
    String live =
        read("asyncapi.yaml")
            .toString()
            .replace("\"#/components/", "\"#/live/components/")
            .replace("\"./openapi.yaml#/", "\"#/");
    document.set("live", Json.LENIENT.readTree(live));
    schemas = document.at("/live/components/schemas");
  }

  /** The names of the types that the contract knows. */
  List<String> types() {
    return schemas
        .valueStream()
        .map(schema -> schema.at("/properties/type/const").asString(""))
        .filter(type -> !type.isEmpty())
        .toList();
  }

  /** What is wrong with a message; empty where nothing is. */
  List<String> faults(String wire) {
    JsonNode message = Json.LENIENT.readTree(wire);
    String name = schemaOf(message.path("type").asString(""));
    List<String> faults = new ArrayList<>();
    message
        .propertyNames()
        .forEach(
            field -> {
              if (!schemas.path(name).path("properties").has(field)) {
                faults.add("There is no such field in " + name + ": " + field);
              }
            });
    ObjectNode entry = document.deepCopy();
    entry.put("$ref", "#/live/components/schemas/" + name);
    Schema schema = registry.getSchema(entry);
    for (Error error : schema.validate(message)) {
      faults.add(error.getInstanceLocation() + ": " + error.getMessage());
    }
    return faults;
  }

  private String schemaOf(String type) {
    return schemas.properties().stream()
        .filter(s -> s.getValue().at("/properties/type/const").asString("").equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("asyncapi.yaml knows no type " + type));
  }

  private static JsonNode read(String file) {
    try (Reader reader = Files.newBufferedReader(CONTRACT.resolve(file))) {
      Object tree = new Yaml().load(reader);
      return Json.LENIENT.valueToTree(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
