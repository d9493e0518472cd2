package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * An emulator that somebody else runs.
 *
 * @param environment of this process: region and keys that it names are kept
 */
record GivenEmulator(URI endpoint, Map<String, String> environment) implements Emulator {
  GivenEmulator {
    environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "the emulator at " + endpoint;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Settings.of(endpoint));
    settings.replaceAll((name, value) -> environment.getOrDefault(name, value));
    return Map.copyOf(settings);
  }
}
