package io.yotosmartstream.parity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which kind of one engine is which of the other, and what their properties are called. */
final class Mapping {
  /**
   * Several resources of Pulumi's that templates have as properties of one.
   *
   * @param kind of that one
   * @param owner input that says which one it is
   * @param when input that has to be there; empty where none has
   */
  record Part(Kind kind, String owner, String when, List<Rule> inputs) {
    boolean takes(Map<String, Object> inputs) {
      return when.isEmpty() || inputs.containsKey(when);
    }
  }

  static final Mapping OURS = new Mapping(Texts.resource("mapping.yaml"));

  private final Map<String, Kind> byType = new LinkedHashMap<>();
  private final Map<String, Kind> byPulumi = new LinkedHashMap<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> spelling = new HashMap<>();

  /**
   * @param said as mapping.yaml says it
   */
  private Mapping(Map<?, ?> said) {
    Texts.list(said.get("spelling"))
        .forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
    ((Map<?, ?>) Objects.requireNonNull(said.get("kinds")))
        .forEach((type, kind) -> add(Kind.parse(String.valueOf(type), (Map<?, ?>) kind)));
    ((Map<?, ?>) Objects.requireNonNull(said.get("parts")))
        .forEach((type, part) -> parts.put(String.valueOf(type), part((Map<?, ?>) part)));
  }

  private void add(Kind kind) {
    byType.put(kind.type(), kind);
    kind.pulumi().ifPresent(pulumi -> byPulumi.put(pulumi, kind));
  }

  private Part part(Map<?, ?> said) {
    return new Part(
        kind(String.valueOf(said.get("of"))),
        String.valueOf(said.get("owner")),
        said.get("when") instanceof String when ? when : "",
        Kind.rules(said.get("inputs")));
  }

  /**
   * @throws IllegalArgumentException where there is none
   */
  Kind kind(String type) {
    Kind kind = byType.get(type);
    if (kind == null) {
      throw new IllegalArgumentException(
          "mapping.yaml has no kind " + type + ": say what it is in Pulumi");
    }
    return kind;
  }

  /** How a name that Pulumi spells otherwise is spelt in templates. */
  PropertyPath spelt(PropertyPath path) {
    return new PropertyPath(
        path.steps().stream()
            .map(PropertyPath.Step::asInTemplates)
            .map(
                step ->
                    new PropertyPath.Step(
                        spelling.getOrDefault(step.name().toLowerCase(Locale.ROOT), step.name()),
                        true))
            .toList());
  }

  Map<String, Kind> byPulumi() {
    return byPulumi;
  }

  Map<String, Part> parts() {
    return parts;
  }
}
