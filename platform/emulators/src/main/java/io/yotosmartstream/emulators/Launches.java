package io.yotosmartstream.emulators;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How each emulator is started. */
final class Launches {
  private Launches() {}

  /**
   * @param run a folder of this run, for what the emulator keeps while it lives
   */
  static Launch of(
      EmulatorKind kind, Path installed, Path run, URI endpoint, EmulatorOptions options)
      throws IOException {
    Map<String, String> environment = Launch.inherited();
    Path scratch = Files.createDirectories(run.resolve("tmp"));
    environment.put("TMPDIR", scratch.toString());
    String python = PythonPackages.python(installed).toString();
    String port = Integer.toString(endpoint.getPort());
    List<String> command =
        switch (kind) {
          case LOCALSTACK -> {
            environment.putAll(
                LocalStackEnvironment.of(
                    installed, run, port, options.jdk().orElseGet(Launches::ownJdk)));
            yield List.of(python, "-m", "localstack.runtime.main");
          }
          case MINISTACK -> {
            environment.keySet().retainAll(Launch.HARMLESS);
            environment.putAll(miniStack(run, port));
            yield List.of(python, "-m", "ministack");
          }
          case MOTO -> List.of(python, "-m", "moto.server", "-H", endpoint.getHost(), "-p", port);
        };
    environment.putAll(options.environment());
    return new Launch(command, environment, run, endpoint.resolve(kind.readyPath()));
  }

  private static Map<String, String> miniStack(Path run, String port) {
    return Map.of(
        "GATEWAY_PORT",
        port,
        // It listens to the whole network otherwise, and opens a port for SFTP and one for IoT.
        "BIND_HOST",
        "127.0.0.1",
        "SFTP_ENABLED",
        "0",
        "IOT_MTLS_ENABLED",
        "0",
        "MINISTACK_REGION",
        Settings.REGION,
        "S3_DATA_DIR",
        run.resolve("s3").toString(),
        "STATE_DIR",
        run.resolve("state").toString());
  }

  private static Path ownJdk() {
    return Path.of(System.getProperty("java.home"));
  }
}
