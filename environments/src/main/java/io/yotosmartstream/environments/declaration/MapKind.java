package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Texts under names that the file chooses. */
record MapKind(TextKind keys, TextKind values, int atMost) implements Kind {
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    if (!(node instanceof MappingNode mapping)) {
      return refuse(node, path, reading, Yaml.describe(node) + " is not a group of keys.");
    }
    if (mapping.getValue().size() > atMost) {
      return refuse(node, path, reading, mapping.getValue().size() + " entries are too many.");
    }
    Map<String, String> read = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String at = path + "." + Yaml.text(tuple.getKeyNode());
      Object key = keys.read(tuple.getKeyNode(), at, reading);
      Object value = values.read(tuple.getValueNode(), at, reading);
      if (key instanceof String k && value instanceof String v && read.put(k, v) != null) {
        reading.refuse(tuple.getKeyNode(), at, "The key is there twice. Keep one of them.");
      }
    }
    return read;
  }

  @Override
  public Object standIn() {
    return Map.of();
  }

  @Override
  public String allowed() {
    return "up to %d of key: value; key: %s; value: %s"
        .formatted(atMost, keys.allowed(), values.allowed());
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("maxProperties", atMost);
    schema.put("propertyNames", keys.schema());
    schema.put("additionalProperties", values.schema());
    return schema;
  }

  @Override
  public String show(Object value) {
    return ((Map<?, ?>) value)
        .entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue())
            .collect(joining(", ", "{", "}"));
  }
}
