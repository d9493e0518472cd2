package io.yotosmartstream.features.variables;

import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A program as its image starts it: the variables that it is given and no other. */
final class Container implements AutoCloseable {
  private final Process process;

  /**
   * @param folder to work in
   * @param java flags, class path and main class
   */
  Container(Path folder, List<String> java, Map<String, String> variables, Consumer<String> log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(java);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("log-container").start(() -> follow(log));
  }

  private void follow(Consumer<String> log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(log);
    } catch (IOException e) {
      log.accept("closed its output");
    }
  }

  /** Waits for the first answer and gives its status; 0 where the program ends before it. */
  int firstStatus(String url) {
    return Eventually.get(url, Eventually.LATER, () -> status(url), status -> status >= 0);
  }

  /** Negative while nobody answers. */
  private int status(String url) {
    if (!process.isAlive()) {
      return 0;
    }
    try {
      return Http.get(url).status();
    } catch (UncheckedIOException e) {
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    var unused = process.onExit().join();
  }
}
