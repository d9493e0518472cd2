package io.yotosmartstream.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Emulators in the cache folder. */
final class Installation {
  private static final int DIGITS_OF_NAME = 8;

  private Installation() {}

  /** The folder of an emulator that is installed now, if it was not before. */
  static Path of(EmulatorKind kind) {
    Path requirements = ProjectFiles.requirements(kind);
    return OnceInstalled.in(
        CacheFolder.in(System.getenv()),
        name(kind, pins(kind, requirements)),
        // Whoever removes or updates Python breaks the link to it.
        folder -> Files.isExecutable(PythonPackages.python(folder)),
        folder -> {
          PythonPackages.install(folder, requirements);
          if (kind == EmulatorKind.LOCALSTACK) {
            LocalStackJars.install(folder);
          }
        });
  }

  /**
   * Two working trees with other pins have folders of their own: one would otherwise remove what
   * the other runs.
   */
  static String name(EmulatorKind kind, String pins) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(pins.getBytes(StandardCharsets.UTF_8));
      return kind.nameAndVersion()
          + "-"
          + HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String pins(EmulatorKind kind, Path requirements) {
    try {
      String packages = Files.readString(requirements);
      return kind == EmulatorKind.LOCALSTACK
          ? packages + Files.readString(ProjectFiles.localStack("jars-pom.xml"))
          : packages;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what " + kind.program() + " consists of", e);
    }
  }
}
