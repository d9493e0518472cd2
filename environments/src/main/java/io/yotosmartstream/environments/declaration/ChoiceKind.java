package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** One of the values of an enum. */
record ChoiceKind(List<? extends Choice> choices) implements Kind {
  private static final int SHORTEST_HINT = 6;

  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    String text = Yaml.text(node);
    for (Choice choice : choices) {
      if (choice.text().equals(text)) {
        return choice;
      }
    }
    String nearest = text == null ? null : nearest(text);
    String hint = nearest == null ? "" : " Did you mean " + nearest + "?";
    return refuse(node, path, reading, Yaml.describe(node) + " is not allowed." + hint);
  }

  /** Null where none is near; short ones are near to anything. */
  private @Nullable String nearest(String text) {
    List<String> names =
        choices.stream().map(Choice::text).filter(c -> c.length() >= SHORTEST_HINT).toList();
    return Nearest.to(text, names).orElse(null);
  }

  @Override
  public String allowed() {
    return choices.stream().map(Choice::text).collect(joining(", "));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("enum", choices.stream().map(Choice::text).toList());
    return schema;
  }

  @Override
  public String show(Object value) {
    return ((Choice) value).text();
  }
}
