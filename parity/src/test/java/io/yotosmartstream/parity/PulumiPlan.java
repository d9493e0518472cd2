package io.yotosmartstream.parity;

import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Pulumi programs plan, in the form of templates. */
final class PulumiPlan {
  private static final String PROVIDER = "pulumi:providers:aws";

  private final Mapping mapping;
  private final Place place;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final List<Resource> alone = new ArrayList<>();
  private int parts;

  /**
   * @throws IllegalStateException where a part has no owner
   */
  PulumiPlan(Mapping mapping, List<Resource> resources, Place place) {
    this.mapping = mapping;
    this.place = place;
    resources.forEach(this::whole);
    resources.forEach(this::part);
    drafts.values().forEach(draft -> draft.combine(place));
  }

  Plan plan() {
    return Plan.of(List.copyOf(drafts.values()), aliases, place);
  }

  /** What templates have no kind for. */
  List<Resource> alone() {
    return List.copyOf(alone);
  }

  private void whole(Resource resource) {
    Mapping.Part part = mapping.parts().get(resource.type());
    Kind kind = mapping.byPulumi().get(resource.type());
    if (part != null && part.takes(resource.inputs())) {
      return;
    }
    if (resource.type().equals(PROVIDER)) {
      tags(resource);
    } else if (kind != null) {
      Draft draft = new Draft(id(resource), kind);
      add(draft, resource, kind.inputs());
      if (resource.guarded()) {
        draft.leaves().put(Draft.KEPT, "Retain");
      }
      drafts.put(draft.id(), draft);
    } else if (!resource.type().startsWith("pulumi:")) {
      alone.add(resource);
    }
  }

  /** Of all that can have tags. */
  private void tags(Resource provider) {
    Draft draft = drafts.computeIfAbsent(Kind.TAGS.type(), id -> new Draft(id, Kind.TAGS));
    Leaves.of(provider.inputs(), true)
        .forEach(
            (path, value) ->
                path.match("defaultTags.tags.*")
                    .ifPresent(tag -> draft.leaves().put(new PropertyPath(tag.getFirst()), value)));
  }

  private void part(Resource resource) {
    Mapping.Part part = mapping.parts().get(resource.type());
    if (part == null || !part.takes(resource.inputs())) {
      return;
    }
    String owner = String.valueOf(resource.inputs().get(part.owner()));
    Draft whole =
        drafts.values().stream()
            .filter(draft -> draft.kind().equals(part.kind()) && owns(draft, owner))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(id(resource) + " is of none: " + owner));
    aliases.put(id(resource), whole.id());
    parts++;
    Map<String, Object> inputs = new HashMap<>(resource.inputs());
    inputs.remove(part.owner());
    add(whole, new Resource(resource.type(), resource.name(), inputs, false), part.inputs());
  }

  private static boolean owns(Draft draft, String owner) {
    return owner.startsWith(References.to(draft.id(), "").replaceAll(".$", ""))
        || owner.equals(draft.at(draft.kind().name().getFirst()));
  }

  private void add(Draft draft, Resource resource, List<Rule> rules) {
    Leaves.of(resource.inputs(), false)
        .forEach(
            (path, value) -> {
              Optional<Rule> rule =
                  rules.stream().filter(r -> r.apply(path, 0).isPresent()).findFirst();
              PropertyPath to =
                  rule.flatMap(r -> r.apply(path, parts))
                      .map(mapping::spelt)
                      .orElseGet(() -> mapping.spelt(path));
              draft.leaves().put(to, rule.map(r -> r.value(value)).orElse(value));
            });
  }

  private static String id(Resource resource) {
    return resource.type() + " " + resource.name();
  }
}
