package io.yotosmartstream.parity;

import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The differences that an engine forces, each with its reason: {@code cdk/differences.yaml}. */
final class Differences {
  /** One of the list; {@code says} is how the file names it. */
  private record Entry(
      String says, String type, String path, Optional<String> pulumi, Optional<String> template) {
    boolean covers(Finding finding) {
      return type.equals(finding.whole() ? "" : finding.resource().type())
          && Wildcard.fits(
              path, finding.whole() ? finding.resource().toString() : finding.property())
          && same(pulumi, finding.pulumi())
          && same(template, finding.template());
    }

    private static boolean same(Optional<String> listed, Optional<String> found) {
      return listed.isPresent() == found.isPresent()
          && (listed.isEmpty() || Wildcard.fits(listed.get(), found.orElseThrow()));
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<?, ?> kinds;
  private final Map<?, ?> types;

  /**
   * @throws IllegalArgumentException where one has no reason
   */
  Differences(Map<?, ?> said) {
    kinds = section(said, "kinds");
    types = section(said, "types");
    kinds.forEach((kind, about) -> reason("kinds: " + kind, (Map<?, ?>) about));
    types.forEach((type, _) -> whole("types: " + type, type + " *", false));
    section(said, "resources").forEach((name, about) -> resource(name, (Map<?, ?>) about));
    section(said, "properties")
        .forEach(
            (type, paths) ->
                ((Map<?, ?>) paths)
                    .forEach((path, about) -> property(type, path, (Map<?, ?>) about)));
  }

  private void resource(Object name, Map<?, ?> about) {
    reason("resources: " + name, about);
    whole("resources: " + name, String.valueOf(name), "pulumi".equals(about.get("in")));
  }

  private void whole(String says, String name, boolean pulumi) {
    Optional<String> there = Optional.of("*");
    entries.add(
        pulumi
            ? new Entry(says, "", name, there, Optional.empty())
            : new Entry(says, "", name, Optional.empty(), there));
  }

  private void property(Object type, Object path, Map<?, ?> about) {
    String says = "properties: " + type + " " + path;
    reason(says, about);
    entries.add(
        new Entry(
            says,
            String.valueOf(type),
            String.valueOf(path),
            Optional.ofNullable(about.get("pulumi")).map(String::valueOf),
            Optional.ofNullable(about.get("template")).map(String::valueOf)));
  }

  private static void reason(String says, Map<?, ?> about) {
    if (!(about.get("reason") instanceof String reason) || reason.isBlank()) {
      throw new IllegalArgumentException("cdk/differences.yaml gives no reason for " + says);
    }
  }

  private static Map<?, ?> section(Map<?, ?> said, String name) {
    return (Map<?, ?>)
        Objects.requireNonNull(said.get(name), () -> "cdk/differences.yaml has no " + name);
  }

  /** What is found and not in the list. */
  List<Finding> unlisted(List<Finding> found) {
    return found.stream()
        .filter(finding -> entries.stream().noneMatch(entry -> entry.covers(finding)))
        .toList();
  }

  /** What has no kind in templates and is not in the list. */
  List<Resource> unlistedKinds(List<Resource> alone) {
    return alone.stream().filter(each -> !kinds.containsKey(kind(each.type()))).toList();
  }

  /** What is listed and found nowhere. */
  List<String> stale(List<Finding> found, List<Resource> planned) {
    List<String> all = new ArrayList<>();
    for (Object kind : kinds.keySet()) {
      if (planned.stream().noneMatch(each -> kind(each.type()).equals(kind))) {
        all.add("kinds: " + kind);
      }
    }
    entries.stream()
        .filter(entry -> found.stream().noneMatch(entry::covers))
        .forEach(entry -> all.add(entry.says()));
    return all;
  }

  /** Why the kind of Pulumi's is none in templates. */
  Optional<String> reasonOfKind(String kind) {
    return Optional.ofNullable(kinds.get(kind))
        .map(about -> String.valueOf(((Map<?, ?>) about).get("reason")));
  }

  /** As which type's property templates have the kind of Pulumi's, where they have it. */
  Optional<String> partOf(String kind) {
    return Optional.ofNullable(kinds.get(kind))
        .flatMap(about -> Optional.ofNullable(((Map<?, ?>) about).get("as")))
        .map(String::valueOf);
  }

  /** Why the type of templates is none in Pulumi. */
  Optional<String> reasonOfType(String type) {
    return Optional.ofNullable(types.get(type)).map(String::valueOf);
  }

  /** {@code aws:lambda/function:Function} is a {@code lambda Function}. */
  static String kind(String pulumi) {
    String[] parts = pulumi.split("[:/]", -1);
    return parts[1] + " " + parts[parts.length - 1];
  }
}
