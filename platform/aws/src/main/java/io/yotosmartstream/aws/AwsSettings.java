package io.yotosmartstream.aws;

import java.util.Map;

/** The environment variables of the process, as a stack gives them. */
record AwsSettings(Map<String, String> all) {
  AwsSettings {
    all = Map.copyOf(all);
  }

  boolean has(String name) {
    return !all.getOrDefault(name, "").isBlank();
  }

  /**
   * @param what it is needed for
   * @throws IllegalStateException naming the variable that is missing
   */
  String need(String name, String what) {
    String value = all.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException(
          "%s is not set: this program was not given %s".formatted(name, what));
    }
    return value;
  }
}
