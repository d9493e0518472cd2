package io.yotosmartstream.parity;

import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A stack of an environment as both engines give it.
 *
 * @param place where it goes
 * @param resources as the Pulumi program plans them
 * @param template as it is synthesised
 * @param parameters of the template
 */
record Both(
    Place place, List<Resource> resources, JsonNode template, Map<String, String> parameters) {
  Both {
    resources = List.copyOf(resources);
  }

  /** What is not the same. */
  List<Finding> findings() {
    return Comparison.of(pulumi().plan(), inTemplate());
  }

  /** Resources of Pulumi's that templates have no kind for. */
  List<Resource> alone() {
    return pulumi().alone();
  }

  Plan inTemplate() {
    return new TemplatePlan(Mapping.OURS, template, parameters, place).plan();
  }

  private PulumiPlan pulumi() {
    return new PulumiPlan(Mapping.OURS, resources, place);
  }

  Both with(List<Resource> others) {
    return new Both(place, others, template, parameters);
  }

  Both with(JsonNode other) {
    return new Both(place, resources, other, parameters);
  }
}
