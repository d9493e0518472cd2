package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every resource is marked with. */
final class Tags {
  static final String PROJECT = "project";
  static final String ENVIRONMENT = "environment";

  private Tags() {}

  static SortedMap<String, String> of(Environment environment) {
    SortedMap<String, String> tags = new TreeMap<>(environment.settings().tags());
    tags.put(PROJECT, environment.settings().project());
    tags.put(ENVIRONMENT, environment.name());
    return tags;
  }
}
