package io.yotosmartstream.environments.declaration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A text, or a value that is written as one.
 *
 * @param pattern for the whole text
 * @param says the same in words
 * @param keywords of JSON Schema, besides the type and instead of the pattern where not empty
 * @param parse to the value; throws an IllegalArgumentException that says what is wrong
 */
record TextKind(
    String pattern, String says, Map<String, Object> keywords, Function<String, Object> parse)
    implements Kind {
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    if (!(node instanceof ScalarNode scalar) || Yaml.is(node, Tag.NULL)) {
      return refuse(node, path, reading, Yaml.describe(node) + " is not a text.");
    }
    String text = scalar.getValue();
    if (!Yaml.is(node, Tag.STR)) {
      String what = text + " reads as a number or as true or false: write it in quotes, \"";
      return refuse(node, path, reading, what + text + "\".");
    }
    if (!text.matches(pattern)) {
      return refuse(node, path, reading, Yaml.describe(node) + " is not allowed.");
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      return refuse(node, path, reading, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String allowed() {
    return says;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.putAll(keywords.isEmpty() ? Map.of("pattern", "^(?:" + pattern + ")$") : keywords);
    return schema;
  }

  @Override
  public String show(Object value) {
    return value.equals("") ? "\"\"" : value.toString();
  }
}
