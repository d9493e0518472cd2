package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameter Store as far as the vault uses it: it keeps and counts what was written. */
final class ParametersInMemory implements FaultyService.Rules {
  private static final int LARGEST = 8_192;

  /** Happens once, between the next look and what follows it. */
  Runnable afterNextGet = () -> {};

  private final Map<String, List<String>> parameters = new HashMap<>();

  @Override
  public JsonNode answer(String operation, JsonNode request) {
    JsonNode answer;
    try {
      answer = locked(operation, request);
    } finally {
      if (operation.equals("GetParameter")) {
        Runnable then = afterNextGet;
        afterNextGet = () -> {};
        then.run();
      }
    }
    return answer;
  }

  private synchronized JsonNode locked(String operation, JsonNode request) {
    String name = request.path("Name").asString();
    return switch (operation) {
      case "GetParameter" -> get(name.replaceFirst(":.*", ""), name.replaceFirst("[^:]*:?", ""));
      case "PutParameter" ->
          Json.LENIENT
              .createObjectNode()
              .put(
                  "Version",
                  put(
                      name,
                      request.path("Value").asString(),
                      request.path("Overwrite").asBoolean()));
      case "DeleteParameter" -> {
        there(name);
        parameters.remove(name);
        yield Json.LENIENT.createObjectNode();
      }
      default -> throw new AssertionError("The vault calls " + operation);
    };
  }

  /** As somebody else does. */
  synchronized int put(String name, String value, boolean overwrite) {
    if (value.length() > LARGEST) {
      throw new FaultyService.Refused("ValidationException");
    }
    if (parameters.containsKey(name) && !overwrite) {
      throw new FaultyService.Refused("ParameterAlreadyExists");
    }
    List<String> versions = parameters.computeIfAbsent(name, unused -> new ArrayList<>());
    versions.add(value);
    return versions.size();
  }

  synchronized void lose(String name) {
    parameters.remove(name);
  }

  synchronized List<String> writes(String name) {
    return List.copyOf(parameters.getOrDefault(name, List.of()));
  }

  private JsonNode get(String name, String version) {
    List<String> versions = there(name);
    int number = version.isEmpty() ? versions.size() : Integer.parseInt(version);
    if (number > versions.size()) {
      throw new FaultyService.Refused("ParameterVersionNotFound");
    }
    ObjectNode answer = Json.LENIENT.createObjectNode();
    answer.putObject("Parameter").put("Value", versions.get(number - 1)).put("Version", number);
    return answer;
  }

  private List<String> there(String name) {
    List<String> versions = parameters.get(name);
    if (versions == null) {
      throw new FaultyService.Refused("ParameterNotFound");
    }
    return versions;
  }
}
