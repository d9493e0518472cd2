package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads the settings of the program; every mistake is named with its variable. */
final class SettingsFromEnvironment {

  private SettingsFromEnvironment() {}

  static SimulatorSettings read(Map<String, String> environment) {
    SimulatorSettings settings =
        SimulatorSettings.inMemory()
            .withPorts(
                port(environment, "SIMULATOR_HTTP_PORT"),
                port(environment, "SIMULATOR_MQTT_WS_PORT"),
                port(environment, "SIMULATOR_MQTT_TCP_PORT"))
            .withCallbackUrls(list(environment, "SIMULATOR_CALLBACK_URLS"))
            .withTls(flag(environment, "SIMULATOR_TLS"))
            .withQuirks(merged(environment, "SIMULATOR_QUIRKS", Quirks.class, Quirks.everyday()))
            .withTimings(timings(environment));
    String data = environment.getOrDefault("SIMULATOR_DATA", "");
    String secret = environment.getOrDefault("SIMULATOR_CLIENT_SECRET", "");
    settings = data.isBlank() ? settings : settings.withData(Path.of(data));
    return secret.isBlank() ? settings : settings.withClientSecret(secret);
  }

  private static Timings timings(Map<String, String> environment) {
    Timings base = merged(environment, "SIMULATOR_TIMINGS", Timings.class, Timings.demonstration());
    String life = environment.getOrDefault("SIMULATOR_ACCESS_TOKEN_SECONDS", "");
    if (life.isBlank()) {
      return base;
    }
    ObjectNode change =
        Json.object().put("accessTokenSeconds", number("SIMULATOR_ACCESS_TOKEN_SECONDS", life));
    return new Live<>(Timings.class, base).merge(change);
  }

  private static int port(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    int port = value.isBlank() ? 0 : number(name, value);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(name + " must be a port from 0 to 65535, not " + value);
    }
    return port;
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(name + " must be a whole number, not " + value);
    }
  }

  private static boolean flag(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    return switch (value) {
      case "", "0", "false" -> false;
      case "1", "true" -> true;
      default -> throw new IllegalArgumentException(name + " must be true or false, not " + value);
    };
  }

  private static List<String> list(Map<String, String> environment, String name) {
    return Arrays.stream(environment.getOrDefault(name, "").split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static <T extends Record> T merged(
      Map<String, String> environment, String name, Class<T> type, T base) {
    String json = environment.getOrDefault(name, "");
    if (json.isBlank()) {
      return base;
    }
    try {
      if (Json.MAPPER.readTree(json) instanceof ObjectNode changes) {
        return new Live<>(type, base).merge(changes);
      }
    } catch (JacksonException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
    throw new IllegalArgumentException(name + " must be a JSON object");
  }
}
