package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A number.
 *
 * @param type int, long or double
 * @param only the numbers allowed; empty: all from min to max
 */
record NumberKind(Class<?> type, BigDecimal min, BigDecimal max, List<Integer> only)
    implements Kind {
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    BigDecimal number = number(node);
    if (number == null) {
      return refuse(node, path, reading, Yaml.describe(node) + wrong(node));
    }
    boolean allowed =
        only.isEmpty()
            ? number.compareTo(min) >= 0 && number.compareTo(max) <= 0
            : only.stream().anyMatch(n -> number.compareTo(BigDecimal.valueOf(n)) == 0);
    if (!allowed) {
      return refuse(node, path, reading, Yaml.describe(node) + " is not allowed.");
    }
    return typed(number);
  }

  private String wrong(Node node) {
    String text = Yaml.text(node);
    if (text != null && Yaml.is(node, Tag.STR) && text.matches("-?[0-9]+")) {
      return " is a text: write the number without quotes.";
    }
    return " is not " + (type == double.class ? "a number." : "a whole number.");
  }

  private @Nullable BigDecimal number(Node node) {
    boolean whole = Yaml.is(node, Tag.INT);
    boolean fraction = Yaml.is(node, Tag.FLOAT) && type == double.class;
    if (!(node instanceof ScalarNode scalar) || (!whole && !fraction)) {
      return null;
    }
    try {
      return new BigDecimal(scalar.getValue());
    } catch (NumberFormatException e) {
      return null; // .inf, 0x1F
    }
  }

  private Object typed(BigDecimal number) {
    if (type == int.class) {
      return number.intValueExact();
    }
    if (type == long.class) {
      return number.longValueExact();
    }
    return number.doubleValue();
  }

  @Override
  public Object standIn() {
    return typed(BigDecimal.ZERO);
  }

  @Override
  public String allowed() {
    return only.isEmpty()
        ? min.toPlainString() + " to " + max.toPlainString()
        : only.stream().map(String::valueOf).collect(joining(", "));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!only.isEmpty()) {
      schema.put("enum", only);
      return schema;
    }
    schema.put("type", type == double.class ? "number" : "integer");
    schema.put("minimum", min);
    schema.put("maximum", max);
    return schema;
  }

  @Override
  public String show(Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
