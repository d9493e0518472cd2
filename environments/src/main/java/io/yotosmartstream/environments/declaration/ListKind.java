package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Values of one kind, none twice. */
record ListKind(Kind item, int atMost) implements Kind {
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    if (!(node instanceof SequenceNode sequence)) {
      return refuse(node, path, reading, Yaml.describe(node) + " is not a list.");
    }
    List<Node> nodes = sequence.getValue();
    if (nodes.size() > atMost) {
      return refuse(node, path, reading, nodes.size() + " entries are too many.");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String at = path + "[" + i + "]";
      reading.foundIn(path, at, nodes.get(i));
      Object value = item.read(nodes.get(i), at, reading);
      if (value != null && values.contains(value)) {
        reading.refuse(nodes.get(i), at, item.show(value) + " is in the list twice.");
      } else if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  @Override
  public Object standIn() {
    return List.of();
  }

  @Override
  public String allowed() {
    return "a list of up to " + atMost + ": " + item.allowed();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("maxItems", atMost);
    schema.put("uniqueItems", true);
    schema.put("items", item.schema());
    return schema;
  }

  @Override
  public String show(Object value) {
    return ((List<?>) value).stream().map(item::show).collect(joining(", ", "[", "]"));
  }
}
