package io.yotosmartstream.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Emulators in the cache folder. */
final class Installation {
  private Installation() {}

  /** The folder of an emulator that is installed now, if it was not before. */
  static Path of(EmulatorKind kind) {
    Path requirements = ProjectFiles.requirements(kind);
    return OnceInstalled.in(
        CacheFolder.in(System.getenv()),
        kind.nameAndVersion(),
        pins(kind, requirements),
        // Whoever removes or updates Python breaks the link to it.
        folder -> Files.isExecutable(PythonPackages.python(folder)),
        folder -> {
          PythonPackages.install(folder, requirements);
          if (kind == EmulatorKind.LOCALSTACK) {
            LocalStackJars.install(folder);
          }
        });
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
