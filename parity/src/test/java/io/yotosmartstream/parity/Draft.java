package io.yotosmartstream.parity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource of an engine in the form of templates; references in it are still {@link References}.
 *
 * @param id by which the engine refers to it
 */
record Draft(String id, Kind kind, Map<PropertyPath, String> leaves) {
  /** Beside the properties: whether deleting the stack leaves it. */
  static final PropertyPath KEPT = PropertyPath.of("DeletionPolicy");

  private static final Pattern FIELD = Pattern.compile("\\{([A-Z][A-Za-z0-9.]+)}");

  Draft(String id, Kind kind) {
    this(id, kind, new LinkedHashMap<>());
  }

  /** Puts several values together that templates have as one. */
  void combine(Place place) {
    kind.combined()
        .forEach(
            (path, pattern) -> {
              Set<String> used = new HashSet<>();
              String text =
                  FIELD
                      .matcher(pattern)
                      .replaceAll(
                          found -> {
                            String value = at(PropertyPath.of(found.group(1)));
                            used.add(found.group(1));
                            return Matcher.quoteReplacement(value == null ? found.group() : value);
                          });
              leaves.keySet().removeIf(each -> used.contains(each.toString()));
              leaves.put(PropertyPath.of(path), place.in(text));
            });
  }

  @Nullable String at(PropertyPath path) {
    for (Map.Entry<PropertyPath, String> leaf : leaves.entrySet()) {
      if (leaf.getKey().names().equals(path.names())) {
        return leaf.getValue();
      }
    }
    return null;
  }
}
