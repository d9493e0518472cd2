package io.yotosmartstream.cost;

import io.yotosmartstream.environments.Environments;
import io.yotosmartstream.environments.declaration.InvalidFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Prints what an environment costs a month in each architecture. */
public final class ShowCost {
  private static final int MOST_HOUSEHOLDS = 100_000;
  private static final int ARGUMENTS = 6;

  private ShowCost() {}

  /** Something that was asked for and is not possible. */
  private static final class NotPossible extends Exception {
    private static final long serialVersionUID = 1;

    NotPossible(String message) {
      super(message);
    }
  }

  /**
   * Ends with 2 where the cost cannot be computed, and says why.
   *
   * @param args the folder of the environments, the file of the contract, the environment's name,
   *     then, empty for the usual: a profile's path, a number of households, whether the permanent
   *     allowances count (on, off)
   */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      if (args.length != ARGUMENTS) {
        throw new NotPossible(
            "Arguments: folder of the environments, openapi.yaml, ENV, PROFILE, HOUSEHOLDS, ALLOWANCES;"
                + " the last three may be empty.");
      }
      Path folder = Path.of(args[0]);
      if (args[2].isBlank()) {
        String names = String.join(", ", Environments.names(folder));
        throw new NotPossible("Which environment? Say ENV=name. There are: " + names + ".");
      }
      Path openApi = Path.of(args[1]);
      Comparison.Files files =
          args[3].isBlank()
              ? new Comparison.Files(folder, openApi)
              : new Comparison.Files(folder, openApi, Path.of(args[3]));
      int households = households(args[4]);
      boolean allowances = allowances(args[5]);
      Report.lines(Comparison.of(files, args[2], households), allowances).forEach(out::println);
      return 0;
    } catch (NotPossible | InvalidFile | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("The contract cannot be read: " + e.getMessage());
    }
    return 2;
  }

  private static int households(String text) throws NotPossible {
    if (text.isBlank()) {
      return 1;
    }
    if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > MOST_HOUSEHOLDS) {
      throw new NotPossible(
          "HOUSEHOLDS=" + text + " is not allowed. Allowed: 1 to " + MOST_HOUSEHOLDS + ".");
    }
    return Integer.parseInt(text);
  }

  private static boolean allowances(String text) throws NotPossible {
    return switch (text) {
      case "", "on" -> true;
      case "off" -> false;
      default -> throw new NotPossible("ALLOWANCES=" + text + " is not allowed. Allowed: on, off.");
    };
  }
}
