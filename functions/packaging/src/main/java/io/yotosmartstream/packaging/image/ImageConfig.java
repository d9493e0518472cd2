package io.yotosmartstream.packaging.image;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.packaging.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an image says of how it is run.
 *
 * @param name with its tag
 * @param architecture such as {@code amd64}
 * @param user {@code 10001:10001}, as the image spells it
 */
public record ImageConfig(
    String name,
    String architecture,
    String user,
    String workingDirectory,
    List<String> entrypoint,
    Map<String, String> environment) {

  /**
   * @param name as the tar calls it
   * @param json the image's configuration
   */
  static ImageConfig parse(String name, String json) {
    JsonNode root = Json.LENIENT.readTree(json);
    JsonNode config = root.path("config");
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : texts(config.path("Env"))) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return new ImageConfig(
        name,
        root.path("architecture").asString(),
        config.path("User").asString(),
        config.path("WorkingDir").asString(),
        texts(config.path("Entrypoint")),
        environment);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** Why it cannot run on this machine; empty where it can. */
  public Optional<String> obstacle() {
    return obstacle(Machine.here());
  }

  Optional<String> obstacle(Machine machine) {
    return machine.isLinux() && machine.ofImages().equals(architecture)
        ? Optional.empty()
        : Optional.of(
            "%s is for Linux on %s and this is %s on %s"
                .formatted(name, architecture, machine.system(), machine.ofImages()));
  }
}
