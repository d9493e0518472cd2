package io.yotosmartstream.emulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is started, and how.
 *
 * @param environment all variables that the process gets
 * @param folder its working directory
 * @param ready answers 200 when it takes requests
 */
record Launch(List<String> command, Map<String, String> environment, Path folder, URI ready) {
  private static final Set<String> MISLEADING =
      Set.of("PYTHONPATH", "PYTHONHOME", "GATEWAY_PORT", "EDGE_PORT", "SERVICES", "DEBUG");

  /** For whom hands its own variables on to functions, which must find only what they are given. */
  static final Set<String> HARMLESS =
      Set.of(
          "PATH",
          "HOME",
          "LANG",
          "LC_ALL",
          "TZ",
          "TMPDIR",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "PYTHONUNBUFFERED",
          "PYTHONDONTWRITEBYTECODE");

  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** This process's variables, less those by which a person's shell would change an emulator. */
  static Map<String, String> inherited() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables
        .keySet()
        .removeIf(
            name ->
                MISLEADING.contains(name)
                    || (name.startsWith("AWS_") && !name.equals("AWS_CA_BUNDLE"))
                    || name.startsWith("LOCALSTACK_")
                    || name.startsWith("MINISTACK_"));
    variables.put("PYTHONUNBUFFERED", "1");
    // LocalStack's plugin lies in the working tree, which stays clean.
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    return variables;
  }
}
