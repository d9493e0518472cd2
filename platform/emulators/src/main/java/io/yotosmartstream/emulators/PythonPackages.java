package io.yotosmartstream.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A virtual environment with exactly the packages of a file of requirements. */
final class PythonPackages {
  private PythonPackages() {}

  static void install(Path folder, Path requirements) {
    String python =
        Commands.run(
            "Looking for Python", Map.of(), List.of(ProjectFiles.script("find-python").toString()));
    Path venv = folder.resolve("venv");
    Commands.run(
        "Making a virtual environment", Map.of(), List.of(python, "-m", "venv", venv.toString()));
    // Without dependencies: the file names every one of them.
    Commands.run(
        "Installing " + requirements.getFileName(),
        Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1"),
        List.of(
            python(folder).toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--require-hashes",
            "--no-deps",
            "-r",
            requirements.toString()));
  }

  static Path python(Path folder) {
    return folder.resolve("venv/bin/python");
  }
}
