package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a template says, with the functions in it evaluated as CloudFormation would. */
final class TemplatePlan {
  private static final PropertyPath TAGS = PropertyPath.of("Tags");
  private static final Set<String> EXPECTED = Set.of("Type", "Properties", "DependsOn");

  private final Place place;
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * @param given values of parameters that have no default
   */
  TemplatePlan(Mapping mapping, JsonNode template, Map<String, String> given, Place place) {
    this.place = place;
    Intrinsics intrinsics = new Intrinsics(template, given, place);
    template
        .path("Resources")
        .forEachEntry(
            (id, resource) -> {
              Kind kind = mapping.kind(resource.path("Type").asString());
              Draft draft = new Draft(id, kind);
              Map<?, ?> properties =
                  intrinsics.value(resource.path("Properties")) instanceof Map<?, ?> map
                      ? map
                      : Map.of();
              Leaves.of(tagged(properties), true).forEach((path, value) -> add(draft, path, value));
              beside(draft, resource);
              drafts.add(draft);
            });
    drafts.add(tags(drafts));
  }

  /** What a resource says beside its properties; in which order things are made is left to each. */
  private static void beside(Draft draft, JsonNode resource) {
    resource.forEachEntry(
        (name, value) -> {
          boolean kept = value.asString("").equals("Retain");
          boolean asDeleted =
              name.equals("UpdateReplacePolicy") && value.equals(resource.path("DeletionPolicy"));
          if (name.equals("DeletionPolicy") ? kept : !asDeleted && !EXPECTED.contains(name)) {
            draft.leaves().put(PropertyPath.of(name), value.asString(value.toString()));
          }
        });
  }

  /** What all have that have any stands once, as in Pulumi's provider. */
  private static Draft tags(List<Draft> drafts) {
    Draft all = new Draft(Kind.TAGS.type(), Kind.TAGS);
    List<Map<String, String>> each =
        drafts.stream().map(TemplatePlan::tags).filter(tags -> !tags.isEmpty()).toList();
    Map<String, String> common = new HashMap<>(each.isEmpty() ? Map.of() : each.getFirst());
    each.forEach(tags -> common.entrySet().retainAll(tags.entrySet()));
    common.forEach((name, value) -> all.leaves().put(PropertyPath.NONE.then(name, true), value));
    for (Draft draft : drafts) {
      common.keySet().forEach(name -> draft.leaves().remove(TAGS.then(name, true)));
    }
    return all;
  }

  private static Map<String, String> tags(Draft draft) {
    Map<String, String> all = new HashMap<>();
    draft
        .leaves()
        .forEach(
            (path, value) ->
                path.match("Tags.*").ifPresent(_ -> all.put(path.names().getLast(), value)));
    return all;
  }

  /** Tags as names with values, whatever they are called and in whatever form. */
  private static Object tagged(Map<?, ?> properties) {
    Map<Object, Object> all = new LinkedHashMap<>();
    properties.forEach(
        (name, value) -> {
          if (name instanceof String text
              && text.endsWith("Tags")
              && value instanceof List<?> list) {
            all.put("Tags", named(list));
          } else if (name instanceof String text
              && text.endsWith("Tags")
              && value instanceof Map<?, ?>) {
            all.put("Tags", value);
          } else {
            all.put(name, value);
          }
        });
    return all;
  }

  private static Map<Object, Object> named(List<?> tags) {
    Map<Object, Object> all = new LinkedHashMap<>();
    for (Object each : tags) {
      Map<?, ?> tag = (Map<?, ?>) each;
      all.put(Objects.requireNonNull(tag.get("Key")), Objects.requireNonNull(tag.get("Value")));
    }
    return all;
  }

  Plan plan() {
    return Plan.of(drafts, Map.of(), place);
  }

  private static void add(Draft draft, PropertyPath path, String value) {
    Optional<Rule> rule =
        draft.kind().properties().stream().filter(r -> r.apply(path, 0).isPresent()).findFirst();
    draft
        .leaves()
        .put(
            rule.flatMap(r -> r.apply(path, 0)).orElse(path),
            rule.map(r -> r.value(value)).orElse(value));
  }
}
