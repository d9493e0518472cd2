package io.yotosmartstream.environments.declaration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the value of one setting may be: how it is read, described and shown. */
sealed interface Kind permits ChoiceKind, FlagKind, Group, ListKind, MapKind, NumberKind, TextKind {
  /**
   * The value, or null where it was refused.
   *
   * @param reading gets what is wrong
   */
  @Nullable Object read(Node node, String path, Reading reading);

  /** What stands in for a refused value, so that the rest of the file can still be checked. */
  default @Nullable Object standIn() {
    return null;
  }

  /** The end of "Allowed: ...". */
  String allowed();

  /** The keywords of JSON Schema that say the same. */
  Map<String, Object> schema();

  /** As it is shown to a person: the way the file writes it. */
  default String show(Object value) {
    return value.toString();
  }

  /** Refuses a value in the words of this kind. */
  default @Nullable Object refuse(Node node, String path, Reading reading, String what) {
    reading.refuse(node, path, what + " Allowed: " + allowed() + ".");
    return null;
  }
}
