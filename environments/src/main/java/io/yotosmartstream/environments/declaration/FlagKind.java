package io.yotosmartstream.environments.declaration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** true or false. */
record FlagKind() implements Kind {
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    if (node instanceof ScalarNode scalar
        && Yaml.is(node, Tag.BOOL)
        && scalar.getValue().matches("(?i)true|false")) { // not !!bool "yes"
      return Boolean.valueOf(scalar.getValue());
    }
    return refuse(node, path, reading, Yaml.describe(node) + " is neither true nor false.");
  }

  @Override
  public Object standIn() {
    return false;
  }

  @Override
  public String allowed() {
    return "true, false";
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }
}
