package io.yotosmartstream.features.variables;

import io.yotosmartstream.platform.PlatformProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@link AwsStandIn} as a folder of classes that can be laid beside a program. */
final class StandInLayer {
  private final Path folder;

  StandInLayer(Path folder) {
    this.folder = folder;
    try {
      for (Class<?> type : List.of(AwsStandIn.class, AdapterVariables.class)) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getResourceAsStream("/" + file)) {
          Files.createDirectories(classes().resolve(file).getParent());
          Files.write(classes().resolve(file), content.readAllBytes());
        }
      }
      Path services = Files.createDirectories(classes().resolve("META-INF/services"));
      Files.writeString(
          services.resolve(PlatformProvider.class.getName()), AwsStandIn.class.getName());
      Path page = Files.createDirectories(folder.resolve("page"));
      Files.writeString(page.resolve("index.html"), "the shell");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Of the JVM that has it on its class path. */
  Map<String, String> properties() {
    return Map.of(AwsStandIn.FOLDER, folder.toString());
  }
}
