package io.yotosmartstream.features.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of environments as {@code make synth} writes them, each written once. */
final class Synthesised {
  static final Path ROOT =
      Path.of(System.getProperty("yoto.root", "..")).toAbsolutePath().normalize();

  private static final Map<String, Path> WRITTEN = new ConcurrentHashMap<>();

  private Synthesised() {}

  /** Folder of its templates. */
  static Path of(String environment) {
    return WRITTEN.computeIfAbsent(environment, Synthesised::write);
  }

  private static Path write(String environment) {
    Path folder = ROOT.resolve("target/releases").resolve(environment);
    ProcessBuilder program =
        new ProcessBuilder(ROOT.resolve("bin/cdk-app").toString(), environment)
            .redirectErrorStream(true);
    program.environment().put("CDK_OUTDIR", folder.toString());
    try {
      Process process = program.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("No templates of " + environment + ": " + printed);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waited for the templates of " + environment, e);
    }
  }
}
