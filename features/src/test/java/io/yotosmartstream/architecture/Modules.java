package io.yotosmartstream.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every module, read from where the build puts them. */
final class Modules {
  private static final List<String> FOLDERS =
      List.of(
          "platform/core",
          "platform/json",
          "platform/yoto",
          "platform/hints",
          "platform/local",
          "platform/aws",
          "platform/yoto-simulator",
          "platform/launcher",
          "platform/stack",
          "platform/emulators",
          "platform/migration",
          "functions/api",
          "functions/http",
          "environments",
          "functions/lambda",
          "functions/packaging",
          "functions/server",
          "mqtt-service",
          "pulumi",
          "cdk");

  private Modules() {}

  static JavaClasses all() {
    Path root = root();
    List<Path> classes =
        FOLDERS.stream().map(f -> root.resolve(f).resolve("target/classes")).toList();
    for (Path folder : classes) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalStateException("Not built: " + folder);
      }
    }
    return new ClassFileImporter().importPaths(classes);
  }

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
  }
}
