package io.yotosmartstream.emulators;

import cloud.localstack.docker.DockerExe;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a Docker engine answers. The only class that knows localstack-utils, which is deprecated
 * (docs/decisions/0015-localstack-utils-behind-one-class.md).
 */
final class DockerEngine {
  private static final int AT_MOST_MINUTES = 1;
  private static final Pattern VERSION = Pattern.compile("^\\d+\\.\\d+", Pattern.MULTILINE);
  private static final Pattern BETWEEN_FACTS = Pattern.compile("\\|");

  private DockerEngine() {}

  /** Asked by Docker's own program, which prints the engine's version, or why it reaches none. */
  static boolean answers() {
    return VERSION.matcher(ask("version", "{{.Server.Version}}")).find();
  }

  /** Its system, the name of its machine and its security options; empty where none answers. */
  static Optional<List<String>> facts() {
    return answers()
        ? Optional.of(factsIn(ask("info", "{{.OperatingSystem}}|{{.Name}}|{{.SecurityOptions}}")))
        : Optional.empty();
  }

  /** Of the last line that has any: warnings come before it. */
  static List<String> factsIn(String printed) {
    return printed
        .lines()
        .filter(line -> line.contains("|"))
        .reduce((first, second) -> second)
        .map(line -> List.of(BETWEEN_FACTS.split(line.strip(), -1)))
        .orElse(List.of());
  }

  private static String ask(String command, String format) {
    try {
      return new DockerExe().execute(List.of(command, "--format", format), AT_MOST_MINUTES);
    } catch (RuntimeException e) {
      // No such program: the usual case on a small machine, and no fault.
      return "";
    }
  }
}
