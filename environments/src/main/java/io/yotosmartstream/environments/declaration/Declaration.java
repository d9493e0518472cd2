package io.yotosmartstream.environments.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The settings that a record declares, and all that is made of that: reading, showing, JSON Schema.
 *
 * @param <R> the record; its components carry {@link About} and what else is in this package
 */
public final class Declaration<R extends Record> {
  private final Class<R> type;
  private final Group root;

  public Declaration(Class<R> type) {
    this.type = type;
    this.root = Group.of(type);
  }

  /**
   * The settings. Only if the reading has no problem is it complete; with problems, what was
   * refused has a stand-in (null, 0, empty), so that the rest can be checked.
   */
  public R read(Node file, Reading reading) {
    reading.found("", file);
    reading.knows(settings().stream().map(Setting::path).toList());
    return type.cast(root.read(file, null, "", reading));
  }

  /** Every setting, in the order of the records. */
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    collect(root, null, "", "", settings);
    return settings;
  }

  private static void collect(
      Group group, @Nullable Node defaults, String path, String optional, List<Setting> into) {
    for (Field field : group.fields()) {
      Node around = Yaml.child(defaults, field.name());
      String at = path + field.name();
      if (field.kind() instanceof Group inner) {
        Node builtIn = around != null ? around : field.defaultIn("");
        collect(inner, builtIn, at + ".", field.optional() ? at : optional, into);
      } else {
        into.add(Setting.of(at, field, Yaml.text(around), optional));
        if (field.kind() instanceof ListKind list && list.item() instanceof Group item) {
          collect(item, null, at + "[].", at + "[]", into);
        }
      }
    }
  }

  /**
   * The value of every setting as the file writes it, by path; of a group that is absent: "none".
   */
  public Map<String, String> values(R settings) {
    Map<String, String> values = new LinkedHashMap<>();
    show(root, settings, "", values);
    return values;
  }

  private static void show(Group group, Object value, String path, Map<String, String> into) {
    for (Field field : group.fields()) {
      Object part = Records.part(value, field.component());
      String at = path + field.name();
      if (part == null) {
        into.put(at, "none");
      } else if (field.kind() instanceof Group inner) {
        show(inner, part, at + ".", into);
      } else {
        into.put(at, field.kind().show(part));
      }
    }
  }

  /** As JSON Schema 2020-12: maps, lists, texts, numbers and booleans. */
  public Map<String, Object> jsonSchema() {
    return JsonSchema.document(root);
  }
}
