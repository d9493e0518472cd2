package io.yotosmartstream.environments.declaration;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One key of a group.
 *
 * @param optional whether it may have no value at all
 * @param defaults declared for it, or null
 */
record Field(
    RecordComponent component,
    String about,
    Kind kind,
    boolean optional,
    @Nullable Default defaults) {
  static Field of(RecordComponent component) {
    About about = component.getAnnotation(About.class);
    if (about == null) {
      throw new IllegalStateException(component + " has no @About");
    }
    return new Field(
        component,
        about.value(),
        Kinds.of(component),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.getAnnotation(Default.class));
  }

  String name() {
    return component.getName();
  }

  /** The defaults that architectures have of their own, as the file writes them, in order. */
  Map<String, String> ofArchitectures() {
    Map<String, String> own = new LinkedHashMap<>();
    if (defaults != null && !defaults.alwaysOn().isEmpty()) {
      own.put("always-on", defaults.alwaysOn());
    }
    if (defaults != null && !defaults.hybrid().isEmpty()) {
      own.put("hybrid", defaults.hybrid());
    }
    return own;
  }

  /** Whether this architecture has a default of its own. */
  boolean decidedBy(String architecture) {
    return ofArchitectures().containsKey(architecture);
  }

  /** The default in an architecture, or null where there is none. */
  @Nullable Node defaultIn(String architecture) {
    if (defaults == null) {
      return null;
    }
    String text = ofArchitectures().getOrDefault(architecture, defaults.value());
    return Yaml.parse(text).orElseThrow();
  }
}
