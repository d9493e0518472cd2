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

  /** Jars of the client that runs Java functions, for LocalStack in a container. */
  static Path runtimeClient() {
    return LocalStackJars.runtimeClient(
        OnceInstalled.in(
            CacheFolder.in(System.getenv()),
            "runtime-client-" + digest(readPins(ProjectFiles.localStack(LocalStackJars.POM))),
            folder -> Files.isDirectory(LocalStackJars.runtimeClient(folder)),
            LocalStackJars::installRuntimeClient));
  }

  /**
   * Two working trees with other pins have folders of their own: one would otherwise remove what
   * the other runs.
   */
  static String name(EmulatorKind kind, String pins) {
    return kind.nameAndVersion() + "-" + digest(pins);
  }

  private static String digest(String pins) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(pins.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String pins(EmulatorKind kind, Path requirements) {
    String packages = readPins(requirements);
    return kind == EmulatorKind.LOCALSTACK
        ? packages + readPins(ProjectFiles.localStack(LocalStackJars.POM))
        : packages;
  }

  private static String readPins(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what an emulator consists of", e);
    }
  }
}
