package io.yotosmartstream.emulators;

import cloud.localstack.docker.DockerExe;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a Docker engine answers. The only class that knows localstack-utils, which is deprecated
 * (docs/decisions/0015-localstack-utils-behind-one-class.md).
 */
final class DockerEngine {
  private static final int AT_MOST_MINUTES = 1;
  private static final Pattern VERSION = Pattern.compile("^\\d+\\.\\d+", Pattern.MULTILINE);

  private DockerEngine() {}

  /** Asked by Docker's own program, which prints the engine's version, or why it reaches none. */
  static boolean answers() {
    try {
      String printed =
          new DockerExe()
              .execute(List.of("version", "--format", "{{.Server.Version}}"), AT_MOST_MINUTES);
      return VERSION.matcher(printed).find();
    } catch (RuntimeException e) {
      // No such program: the usual case on a small machine, and no fault.
      return false;
    }
  }
}
