package io.yotosmartstream.aws.vault;

import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Secrets Manager as far as the vault uses it: a version's id is taken once. */
final class SecretsInMemory implements FaultyService.Rules {
  /** Calls with a name whose secret was just deleted are refused so many times. */
  int busyAfterDeletion;

  private final Map<String, LinkedHashMap<String, String>> secrets = new HashMap<>();

  @Override
  public synchronized JsonNode answer(String operation, JsonNode request) {
    return switch (operation) {
      case "GetSecretValue" ->
          Json.LENIENT
              .createObjectNode()
              .put("SecretString", there(request).lastEntry().getValue());
      case "CreateSecret" -> create(request);
      case "PutSecretValue" -> put(there(request), request);
      case "DeleteSecret" -> {
        secrets.remove(request.path("SecretId").asString());
        yield Json.LENIENT.createObjectNode();
      }
      default -> throw new AssertionError("The vault calls " + operation);
    };
  }

  /** As a person does by hand. */
  synchronized void lose(String name) {
    secrets.remove(name);
  }

  private JsonNode create(JsonNode request) {
    if (busyAfterDeletion > 0) {
      busyAfterDeletion--;
      throw new FaultyService.Refused("InvalidRequestException");
    }
    LinkedHashMap<String, String> versions = new LinkedHashMap<>();
    JsonNode answer = put(versions, request);
    if (secrets.putIfAbsent(request.path("Name").asString(), versions) != null) {
      throw new FaultyService.Refused("ResourceExistsException");
    }
    return answer;
  }

  private static JsonNode put(LinkedHashMap<String, String> versions, JsonNode request) {
    String content = request.path("SecretString").asString();
    String before = versions.putIfAbsent(request.path("ClientRequestToken").asString(), content);
    if (before != null && !before.equals(content)) {
      throw new FaultyService.Refused("ResourceExistsException");
    }
    return Json.LENIENT.createObjectNode();
  }

  private LinkedHashMap<String, String> there(JsonNode request) {
    LinkedHashMap<String, String> versions = secrets.get(request.path("SecretId").asString());
    if (versions == null) {
      throw new FaultyService.Refused("ResourceNotFoundException");
    }
    return versions;
  }
}
