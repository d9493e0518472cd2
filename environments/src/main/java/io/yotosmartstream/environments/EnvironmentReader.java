package io.yotosmartstream.environments;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.environments.declaration.Declaration;
import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.environments.declaration.Reading;
import io.yotosmartstream.environments.declaration.Setting;
import io.yotosmartstream.environments.declaration.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** From the text of a file to a checked environment, or to everything that is wrong with it. */
final class EnvironmentReader {
  static final Declaration<Settings> DECLARATION = new Declaration<>(Settings.class);

  private EnvironmentReader() {}

  static Environment read(String name, String file, String yaml, Set<String> contractGroups) {
    Node root = parse(file, yaml);
    String architecture =
        Objects.requireNonNullElse(Yaml.text(Yaml.child(root, "architecture")), "");
    Reading reading = new Reading(file, architecture);
    Settings settings = DECLARATION.read(root, reading);
    new Rules(name, settings, contractGroups, reading).check();
    if (!reading.problems().isEmpty()) {
      throw new InvalidEnvironment(reading.problems());
    }
    return new Environment(name, settings, origins(settings, file, reading));
  }

  private static Node parse(String file, String yaml) {
    try {
      return Yaml.group(file, yaml, "It needs at least: " + required() + ".");
    } catch (InvalidFile e) {
      throw new InvalidEnvironment(e.problems());
    }
  }

  private static String required() {
    return DECLARATION.settings().stream()
        .filter(s -> s.initial().equals(Setting.REQUIRED))
        .map(Setting::path)
        .collect(joining(", "));
  }

  private static Map<String, Origin> origins(Settings settings, String file, Reading reading) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (String path : DECLARATION.values(settings).keySet()) {
      Origin origin =
          switch (Objects.requireNonNull(reading.layers().get(path))) {
            case BUILT_IN -> new Origin.BuiltIn();
            case ARCHITECTURE -> new Origin.OfArchitecture(settings.architecture());
            case FILE -> new Origin.InFile(file, reading.line(path));
          };
      origins.put(path, origin);
    }
    return origins;
  }
}
