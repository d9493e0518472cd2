package io.yotosmartstream.environments;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prints every setting of an environment, and where it comes from. */
public final class ShowEnvironment {
  private static final int WIDEST_VALUE = 40;

  private ShowEnvironment() {}

  /**
   * Ends with 2 where the environment cannot be shown, and says why.
   *
   * @param args the folder of the environments, the file of the contract, the environment's name
   */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length < 2) {
      err.println("Arguments: folder of the environments, openapi.yaml, name of one environment.");
      return 2;
    }
    Path folder = Path.of(args[0]);
    try {
      if (args.length < 3 || args[2].isBlank()) {
        String names = String.join(", ", Environments.names(folder));
        err.println("Which environment? Say ENV=name. There are: " + names + ".");
        return 2;
      }
      Environment environment =
          Environments.load(folder, args[2], ContractGroups.of(Path.of(args[1])));
      lines(environment).forEach(out::println);
      return 0;
    } catch (InvalidEnvironment e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println("The environments cannot be read: " + e.getMessage());
    } catch (IOException e) {
      err.println("The contract cannot be read: " + e.getMessage());
    }
    return 2;
  }

  private static List<String> lines(Environment environment) {
    Map<String, String> values = EnvironmentReader.DECLARATION.values(environment.settings());
    int paths = values.keySet().stream().mapToInt(String::length).max().orElse(1);
    int widest = values.values().stream().mapToInt(String::length).max().orElse(1);
    String format = "%-" + paths + "s  %-" + Math.min(widest, WIDEST_VALUE) + "s  %s";
    return values.entrySet().stream()
        .map(e -> format.formatted(e.getKey(), e.getValue(), origin(environment, e.getKey())))
        .toList();
  }

  private static String origin(Environment environment, String path) {
    Origin origin = environment.origins().get(path);
    return origin == null ? "" : origin.text();
  }
}
