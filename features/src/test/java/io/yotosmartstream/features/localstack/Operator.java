package io.yotosmartstream.features.localstack;

import io.yotosmartstream.features.world.Ground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whoever runs a command against the stack, with what the API's function knows of it. */
record Operator(LocalStackWorld world) {

  /**
   * Runs a program of {@code platform/migration} to its end.
   *
   * @param asked variables of the command
   * @return what it said
   */
  String run(String mainClass, Map<String, String> asked) {
    Map<String, String> variables = new HashMap<>(world.stack().variables("ApiFunction"));
    variables.putAll(
        Map.of(
            "AWS_REGION", world.region().id(),
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test"));
    variables.putAll(asked);
    Path root = Ground.checkout();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    root.resolve("platform/migration/target/app") + "/*",
                    mainClass))
            .directory(root.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new AssertionError(mainClass + " ended with " + process.exitValue() + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
