package io.yotosmartstream.features.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs a command to its end. */
final class Shell {
  private Shell() {}

  /**
   * What it printed on its standard output.
   *
   * @throws IllegalStateException with all that it printed where it fails
   */
  static String run(String... command) {
    Result result = tryTo(command);
    if (result.code() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + result.code() + ":\n" + result.errors());
    }
    return result.printed();
  }

  record Result(int code, String printed, String errors) {}

  static Result tryTo(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      byte[] printed = process.getInputStream().readAllBytes();
      byte[] errors = process.getErrorStream().readAllBytes();
      return new Result(
          process.waitFor(),
          new String(printed, StandardCharsets.UTF_8),
          new String(errors, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
