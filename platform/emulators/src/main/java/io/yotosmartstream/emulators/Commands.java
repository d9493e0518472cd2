package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
final class Commands {
  private Commands() {}

  /**
   * What it prints, trimmed.
   *
   * @param environment beside that of this process
   * @throws EmulatorException with what it printed where it ends with anything but 0
   */
  static String run(String purpose, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      if (code != 0) {
        throw new EmulatorException(
            purpose + " failed (" + Path.of(command.getFirst()).getFileName() + "):\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new EmulatorException(purpose + " failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmulatorException(purpose + " was interrupted", e);
    }
  }
}
