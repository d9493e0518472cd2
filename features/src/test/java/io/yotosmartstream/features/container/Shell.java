package io.yotosmartstream.features.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Runs a command to its end. */
final class Shell {
  private Shell() {}

  /**
   * What it printed on its standard output.
   *
   * @throws IllegalStateException with all that it printed where it fails
   */
  static String run(String... command) {
    return tryTo(command).printed(command);
  }

  record Result(int code, String printed, String errors) {
    /** As {@link Shell#run}. */
    String printed(String... command) {
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + ":\n" + errors);
      }
      return printed;
    }
  }

  static Result tryTo(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      // Beside the other: a program waits where nobody reads one of them and it is full.
      CompletableFuture<byte[]> errors = new CompletableFuture<>();
      Thread.ofVirtual().name("errors").start(() -> read(process.getErrorStream(), errors));
      byte[] printed = process.getInputStream().readAllBytes();
      return new Result(
          process.waitFor(),
          new String(printed, StandardCharsets.UTF_8),
          new String(errors.join(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static void read(InputStream stream, CompletableFuture<byte[]> into) {
    try {
      into.complete(stream.readAllBytes());
    } catch (IOException e) {
      into.completeExceptionally(e);
    }
  }
}
