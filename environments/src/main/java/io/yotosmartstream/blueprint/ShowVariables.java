package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.ContractGroups;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.InvalidEnvironment;
import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Prints the variables by which a command that a person runs here reaches a deployed environment,
 * one {@code NAME=value} in each line. None is a secret.
 */
public final class ShowVariables {
  private ShowVariables() {}

  /**
   * Ends with 2 where they cannot be told, and says why.
   *
   * @param args the folder of the environments, the file of the contract, the environment's name, a
   *     file with the outputs of its stack as JSON
   */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 4) {
      err.println("Arguments: folder of the environments, openapi.yaml, name, outputs.json.");
      return 2;
    }
    try {
      Environment environment =
          Environments.load(Path.of(args[0]), args[2], ContractGroups.of(Path.of(args[1])));
      JsonNode outputs = Json.LENIENT.readTree(Files.readAllBytes(Path.of(args[3])));
      of(environment, outputs).forEach((name, value) -> out.println(name + "=" + value));
      return 0;
    } catch (InvalidEnvironment | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException | JacksonException e) {
      err.println("The contract or the stack's outputs cannot be read: " + e.getMessage());
    }
    return 2;
  }

  private static SortedMap<String, String> of(Environment environment, JsonNode outputs) {
    SortedMap<String, String> all =
        Variables.ofCommand(environment, new Release(output(outputs, "release")));
    all.replaceAll((name, value) -> Ref.resolve(value, ref -> known(ref, outputs)));
    all.put("TABLE_NAME", output(outputs, "table")); // a restored one has another name
    return all;
  }

  /** What a deployment told, as far as its outputs say it. */
  private static String known(Ref ref, JsonNode outputs) {
    return switch (ref) {
      case USER_POOL_ID -> output(outputs, "userPoolId");
      case USER_POOL_CLIENT_ID -> output(outputs, "userPoolClientId");
      case HTTP_API_ID -> firstLabel(output(outputs, "apiUrl"));
      case LIVE_API_ID -> firstLabel(output(outputs, "liveUrl"));
      case DISTRIBUTION_DOMAIN -> URI.create(output(outputs, "pageUrl")).getHost();
      default -> throw new IllegalArgumentException("No output of the stack tells " + ref.name());
    };
  }

  private static String firstLabel(String address) {
    return URI.create(address).getHost().split("\\.", 2)[0];
  }

  private static String output(JsonNode outputs, String name) {
    String value = outputs.path(name).asString("");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "The stack has no output " + name + ": deploy the environment first");
    }
    return value;
  }
}
