package io.yotosmartstream.environments.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Refuses keys that a group does not have, or that are there twice. */
final class KeyCheck {
  private final Group group;
  private final String path;
  private final Reading reading;
  private final Map<String, Node> seen = new LinkedHashMap<>();

  private KeyCheck(Group group, String path, Reading reading) {
    this.group = group;
    this.path = path;
    this.reading = reading;
  }

  static void check(MappingNode mapping, Group group, String path, Reading reading) {
    KeyCheck check = new KeyCheck(group, path, reading);
    mapping.getValue().stream().map(NodeTuple::getKeyNode).forEach(check::check);
  }

  private void check(Node keyNode) {
    String key = Yaml.text(keyNode);
    if (key == null) {
      reading.refuse(keyNode, path, Yaml.describe(keyNode) + " is not a key.");
      return;
    }
    String at = path.isEmpty() ? key : path + "." + key;
    Node before = seen.putIfAbsent(key, keyNode);
    if (before != null) {
      int line = before.getStartMark().map(m -> m.getLine() + 1).orElse(0);
      reading.refuse(
          keyNode, at, "The key is there twice, first on line " + line + ". Keep one of them.");
    } else if (!group.names().contains(key)) {
      reading.refuse(keyNode, at, "Unknown key. " + hint(key));
    }
  }

  private String hint(String key) {
    String allowed = "Allowed: " + String.join(", ", group.names()) + ".";
    String nearest = Nearest.to(key, group.names()).orElse(null);
    if (nearest != null) {
      return "Did you mean " + nearest + "? " + allowed;
    }
    List<String> elsewhere = reading.pathsEndingIn(key);
    return elsewhere.isEmpty()
        ? allowed
        : "Did you mean " + String.join(" or ", elsewhere) + "? " + allowed;
  }
}
