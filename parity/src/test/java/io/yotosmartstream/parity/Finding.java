package io.yotosmartstream.parity;

import java.util.Optional;

/**
 * A difference.
 *
 * @param property its path; empty where the resource is in one engine only
 * @param pulumi what stands there with Pulumi, if anything
 * @param template what stands there in the template, if anything
 */
record Finding(
    Plan.Id resource, String property, Optional<String> pulumi, Optional<String> template) {
  /** Whether one engine has no such resource. */
  boolean whole() {
    return property.isEmpty();
  }

  @Override
  public String toString() {
    if (whole()) {
      return resource + " is only " + (pulumi.isPresent() ? "in Pulumi's plan" : "in the template");
    }
    return "%s: %s is %s with Pulumi and %s in the template"
        .formatted(resource, property, shown(pulumi), shown(template));
  }

  private static String shown(Optional<String> value) {
    return value.map(text -> "\"" + text + "\"").orElse("not there");
  }
}
