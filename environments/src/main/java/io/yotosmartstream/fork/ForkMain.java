package io.yotosmartstream.fork;

import io.yotosmartstream.environments.ContractGroups;
import io.yotosmartstream.environments.InvalidEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code make fork}: asks, checks, and writes all files or none. */
public final class ForkMain {
  private static final Pattern GIT_HUB =
      Pattern.compile(".*github\\.com[:/](?<name>[^/]+/[^/]+?)(\\.git)?/?");

  private ForkMain() {}

  /**
   * Ends with 2 where nothing could be done, and says why.
   *
   * @param args root of the repository, then answers as {@code ACCOUNT=123456789012}, and {@code
   *     ORIGIN=} with the address of the remote
   */
  public static void main(String[] args) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    System.exit(run(args, in, System.out, System.err));
  }

  static int run(String[] args, BufferedReader in, PrintStream out, PrintStream err) {
    Path root = Path.of(args[0]);
    try {
      Path contract = root.resolve("functions/api/src/main/resources/openapi.yaml");
      Checkout checkout = new Checkout(root, ContractGroups.of(contract));
      Map<Question, String> given = new EnumMap<>(Question.class);
      Map<Question, String> proposed = checkout.answered();
      for (String arg : List.of(args).subList(1, args.length)) {
        String[] parts = arg.split("=", 2);
        Matcher origin = GIT_HUB.matcher(parts[1]);
        if (!parts[0].equals("ORIGIN")) {
          given.put(Question.valueOf(parts[0]), parts[1]);
        } else if (origin.matches()) {
          proposed.putIfAbsent(Question.REPOSITORY, origin.group("name"));
        }
      }
      Map<Question, String> answers = new Interview(in, out).ask(given, proposed);
      Fork fork = new Fork(answers, proposed.get(Question.EMAIL));
      write(root, checkout.changedBy(fork), out);
      return 0;
    } catch (InvalidEnvironment | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("A file cannot be read or written: " + e.getMessage());
    }
    err.println("Nothing was changed.");
    return 2;
  }

  private static void write(Path root, Map<Path, String> files, PrintStream out)
      throws IOException {
    boolean changed = false;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      String before = Files.readString(file.getKey());
      if (!before.equals(file.getValue())) {
        changed = true;
        out.println(root.relativize(file.getKey()));
        Set<String> known = new HashSet<>(before.lines().toList());
        file.getValue()
            .lines()
            .filter(line -> !known.contains(line))
            .forEach(l -> out.println("  " + l));
        Files.writeString(file.getKey(), file.getValue());
      }
    }
    out.println(
        changed
            ? "These lines are new; git diff shows all. Next: make inventory, make preview ENV=dev"
            : "Everything was like this already.");
  }
}
