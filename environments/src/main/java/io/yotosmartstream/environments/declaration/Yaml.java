package io.yotosmartstream.environments.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 as a tree that knows where everything is written. Builds no objects. */
public final class Yaml {
  private Yaml() {}

  /**
   * The only document of a text, or nothing where there is none.
   *
   * @throws YamlEngineException for what is no YAML
   */
  public static Optional<Node> parse(String text) {
    return new Compose(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .composeString(text);
  }

  /**
   * The group of keys that a file must be.
   *
   * @param file as problems name it
   * @param needs what is said to an empty file
   * @throws InvalidFile for anything else
   */
  public static MappingNode group(String file, String text, String needs) {
    try {
      Node root = parse(text).orElse(null);
      if (root instanceof MappingNode group) {
        return group;
      }
      String what = root == null ? "The file is empty. " : "The file is not a group of keys. ";
      throw new InvalidFile(new Problem(file, 0, 0, "", what + needs));
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      String what = "No valid YAML: " + context + e.getProblem() + ".";
      throw new InvalidFile(new Problem(file, line, column, "", what));
    } catch (YamlEngineException e) {
      throw new InvalidFile(new Problem(file, 0, 0, "", "No valid YAML: " + e.getMessage()));
    }
  }

  /** The value of the first such key of a mapping, or null. */
  public static @Nullable Node child(@Nullable Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (key.equals(text(tuple.getKeyNode()))) {
          return tuple.getValueNode();
        }
      }
    }
    return null;
  }

  /**
   * The document with another value for a key at its top; unchanged where it has no such key.
   *
   * @throws YamlEngineException for what is no YAML
   */
  public static String replace(String text, String key, String value) {
    Node node = child(parse(text).orElse(null), key);
    if (node == null) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int start = node.getStartMark().orElseThrow().getIndex();
    int end = node.getEndMark().orElseThrow().getIndex();
    return new String(points, 0, start) + value + new String(points, end, points.length - end);
  }

  /** The text of a scalar as it is written, or null for anything else. */
  public static @Nullable String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  static boolean is(Node node, Tag tag) {
    return node.getTag().equals(tag);
  }

  /** The value in words, for the start of a sentence. */
  static String describe(Node node) {
    return switch (node) {
      case ScalarNode s when is(s, Tag.NULL) -> "Nothing";
      case ScalarNode s when is(s, Tag.STR) -> '"' + shortened(s.getValue()) + '"';
      case ScalarNode s -> shortened(s.getValue());
      case SequenceNode s -> "A list";
      default -> "A group of keys";
    };
  }

  private static String shortened(String text) {
    String line = text.replace("\n", "\\n");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  /** As values that JSON has. */
  static Object plain(Node node) {
    return switch (node) {
      case SequenceNode s -> s.getValue().stream().map(Yaml::plain).toList();
      case MappingNode m -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : m.getValue()) {
          map.put(String.valueOf(text(tuple.getKeyNode())), plain(tuple.getValueNode()));
        }
        yield map;
      }
      case ScalarNode s when is(s, Tag.INT) -> Long.valueOf(s.getValue());
      case ScalarNode s when is(s, Tag.FLOAT) -> Double.valueOf(s.getValue());
      case ScalarNode s when is(s, Tag.BOOL) -> Boolean.valueOf(s.getValue());
      case ScalarNode s -> s.getValue();
      default -> List.of();
    };
  }
}
