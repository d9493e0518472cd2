package io.yotosmartstream.features.images;

import io.yotosmartstream.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/**
 * An image in a tar, as {@code docker save} would write it.
 *
 * @param config of the image: who runs what, where
 * @param files of its layers
 */
record Image(JsonNode config, List<Tar.Entry> files) {

  static Image read(Path tar) throws IOException {
    try (InputStream content = Files.newInputStream(tar)) {
      Map<String, Tar.Entry> parts =
          Tar.files(content).stream()
              .collect(Collectors.toMap(Tar.Entry::name, Function.identity()));
      JsonNode manifest = Json.LENIENT.readTree(parts.get("manifest.json").content()).get(0);
      List<Tar.Entry> files = new ArrayList<>();
      for (JsonNode layer : manifest.get("Layers")) {
        byte[] zipped = parts.get(layer.asString()).content();
        files.addAll(Tar.files(new GZIPInputStream(new ByteArrayInputStream(zipped))));
      }
      return new Image(
          Json.LENIENT.readTree(parts.get(manifest.get("Config").asString()).content()), files);
    }
  }

  List<String> strings(String name) {
    return config.get("config").get(name).valueStream().map(JsonNode::asString).toList();
  }

  /** Whether the jar of the program itself has the class. */
  boolean holds(String className) throws IOException {
    String wanted = className.replace('.', '/') + ".class";
    for (Tar.Entry file : files) {
      if (file.name().startsWith("app/classpath/") && has(file.content(), wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(byte[] jar, String wanted) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals(wanted)) {
          return true;
        }
      }
      return false;
    }
  }
}
