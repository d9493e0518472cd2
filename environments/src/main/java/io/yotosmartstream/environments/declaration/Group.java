package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The settings that one record declares. */
record Group(Class<?> type, List<Field> fields) implements Kind {
  static Group of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(Field.of(component));
    }
    return new Group(type, List.copyOf(fields));
  }

  /** Of a list's item: it has no defaults but those of its own keys. */
  @Override
  public @Nullable Object read(Node node, String path, Reading reading) {
    return node instanceof MappingNode
        ? read(node, null, path, reading)
        : refuse(node, path, reading, Yaml.describe(node) + " is not a group of keys.");
  }

  /**
   * Reads the group, each setting from the first layer that has it.
   *
   * @param file what the file has for it, or null
   * @param defaults what is declared for the group as a whole, or null
   */
  Object read(@Nullable Node file, @Nullable Node defaults, String path, Reading reading) {
    if (file instanceof MappingNode mapping) {
      KeyCheck.check(mapping, this, path, reading);
    } else if (file != null) {
      String what = Yaml.describe(file) + " is not a group of keys.";
      refuse(
          file,
          path,
          reading,
          what + (required(defaults) ? "" : " To get the defaults remove the key."));
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Field field : fields) {
      String at = path.isEmpty() ? field.name() : path + "." + field.name();
      values.add(value(field, file, defaults, at, reading));
    }
    return Records.create(type, values);
  }

  private @Nullable Object value(
      Field field, @Nullable Node file, @Nullable Node defaults, String path, Reading reading) {
    Node written = Yaml.child(file, field.name());
    Node around = Yaml.child(defaults, field.name());
    Node builtIn = around != null ? around : field.defaultIn(reading.architecture());
    if (written != null) {
      reading.found(path, written);
    }
    if (field.kind() instanceof Group group && !(field.optional() && written == null)) {
      return group.read(written, builtIn, path, reading);
    }
    reading.decided(path, layer(field, written, around, reading));
    Node node = written != null ? written : builtIn;
    if (node == null) {
      boolean readable = file == null || file instanceof MappingNode;
      if (readable && !field.optional()) {
        reading.refuse(path, "Missing. Allowed: " + field.kind().allowed() + ".");
      }
      return field.kind().standIn();
    }
    Object value = field.kind().read(node, path, reading);
    return value == null ? field.kind().standIn() : value;
  }

  private static Reading.Layer layer(
      Field field, @Nullable Node written, @Nullable Node around, Reading reading) {
    if (written != null) {
      return Reading.Layer.FILE;
    }
    return around == null && field.decidedBy(reading.architecture())
        ? Reading.Layer.ARCHITECTURE
        : Reading.Layer.BUILT_IN;
  }

  /** Whether the file must have something for this group. */
  boolean required(@Nullable Node defaults) {
    return fields.stream().anyMatch(f -> required(f, defaults));
  }

  static boolean required(Field field, @Nullable Node defaultsOfGroup) {
    Node around = Yaml.child(defaultsOfGroup, field.name());
    Node builtIn = around != null ? around : field.defaultIn("");
    if (field.optional()) {
      return false;
    }
    return field.kind() instanceof Group group ? group.required(builtIn) : builtIn == null;
  }

  @Override
  public String allowed() {
    return "the keys " + String.join(", ", names());
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  @Override
  public Map<String, Object> schema() {
    return JsonSchema.of(this, null);
  }

  @Override
  public String show(Object value) {
    return fields.stream()
        .filter(f -> Records.part(value, f.component()) != null)
        .map(f -> f.name() + ": " + f.kind().show(part(value, f)))
        .collect(joining(", ", "{", "}"));
  }

  private static Object part(Object value, Field field) {
    return Objects.requireNonNull(Records.part(value, field.component()));
  }
}
