package io.yotosmartstream.parity;

import io.yotosmartstream.fork.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An environment that both engines plan.
 *
 * @param of the environment of ours that it begins with, and is called like
 * @param replaced texts of its file with what stands there instead
 * @param without keys that are taken out of the file
 * @param added to the end of the file, in place of what the file has under the same keys
 */
record Example(String of, Map<String, String> replaced, List<String> without, String added) {
  static final List<String> OURS = List.of("dev", "staging", "prod");

  private static final Map<String, Example> ALL = new LinkedHashMap<>();

  static {
    OURS.forEach(name -> ALL.put(name, new Example(name, Map.of(), List.of(), "")));
    Texts.resource("examples.yaml")
        .forEach((name, said) -> ALL.put(String.valueOf(name), parse((Map<?, ?>) said)));
  }

  /** Names of ours and of all others. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Example named(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  private static Example parse(Map<?, ?> said) {
    return new Example(
        String.valueOf(said.get("of")),
        Texts.map(said.get("replaced")),
        Texts.list(said.get("without")),
        String.valueOf(said.get("added")));
  }

  /**
   * @throws IllegalArgumentException where it does not have what is to be replaced
   */
  String file(String text) {
    String all = text;
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      if (!all.contains(each.getKey())) {
        throw new IllegalArgumentException(of + ".yaml has no " + each.getKey());
      }
      all = all.replace(each.getKey(), each.getValue());
    }
    YamlText file = YamlText.of(all);
    for (String key : without) {
      file = file.without(key);
    }
    for (Object key : added.isEmpty() ? Set.of() : Texts.yaml(added).keySet()) {
      file = file.without(key.toString());
    }
    return file.text() + added;
  }
}
