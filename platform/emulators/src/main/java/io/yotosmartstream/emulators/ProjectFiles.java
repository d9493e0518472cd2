package io.yotosmartstream.emulators;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this project that are no classes: scripts, requirements, LocalStack's plugin. */
final class ProjectFiles {
  private static final String MODULE = "platform/emulators";

  private ProjectFiles() {}

  static Path script(String name) {
    return root().resolve("bin").resolve(name);
  }

  static Path maven() {
    return root().resolve("mvnw");
  }

  static Path requirements(EmulatorKind kind) {
    return module().resolve("requirements").resolve(kind.nameAndVersion() + ".txt");
  }

  static Path localStack(String name) {
    return module().resolve("localstack").resolve(name);
  }

  private static Path module() {
    return root().resolve(MODULE);
  }

  /** The nearest folder above the working directory: tests run in the folder of their module. */
  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw")) && Files.isDirectory(at.resolve(MODULE))) {
        return at;
      }
    }
    throw new EmulatorException(
        "Emulators are started from a folder of the project's working tree; "
            + Path.of("").toAbsolutePath()
            + " is none.");
  }
}
