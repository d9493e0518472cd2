package io.yotosmartstream.environments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One environment.
 *
 * @param name the name of its file: lower case letters, digits and hyphens, at most 20
 * @param settings complete and checked
 * @param origins of each setting by its path ({@code fargate.mqtt.cpu}), in the order of the
 *     records
 * @param restoredTable name of the table that a restore has put in the place of the usual one
 */
public record Environment(
    String name, Settings settings, Map<String, Origin> origins, Optional<String> restoredTable) {
  public Environment {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  public Environment(String name, Settings settings, Map<String, Origin> origins) {
    this(name, settings, origins, Optional.empty());
  }

  /** The same with another table. */
  public Environment withTable(Optional<String> restored) {
    return new Environment(name, settings, origins, restored);
  }

  /** The same in another account and region, see {@link Settings#in}. */
  public Environment in(String account, String region) {
    return new Environment(name, settings.in(account, region), origins, restoredTable);
  }
}
