package io.yotosmartstream.environments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One environment.
 *
 * @param name the name of its file: lower case letters, digits and hyphens, at most 20
 * @param settings complete and checked
 * @param origins of each setting by its path ({@code fargate.mqtt.cpu}), in the order of the
 *     records
 */
public record Environment(String name, Settings settings, Map<String, Origin> origins) {
  public Environment {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }
}
