package io.yotosmartstream.pulumi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout that is deployed: environments, artefacts and the built page are files of it.
 *
 * @param root with {@code environments/} in it
 */
record Repository(Path root) {

  /**
   * @param folder somewhere in it
   * @throws IllegalArgumentException if there is none around
   */
  static Repository around(String folder) {
    for (Path each = Path.of(folder).toAbsolutePath().normalize();
        each != null;
        each = each.getParent()) {
      if (Files.isDirectory(each.resolve("environments"))
          && Files.exists(each.resolve("pulumi/pom.xml"))) {
        return new Repository(each);
      }
    }
    throw new IllegalArgumentException(
        "There is no checkout of Yoto Smart Stream around " + folder);
  }

  Path environments() {
    return root.resolve("environments");
  }

  Path page() {
    return root.resolve("ui/dist");
  }

  /** The event that keeps functions warm. */
  String warmUp() {
    try {
      return Files.readString(root.resolve("functions/lambda/src/main/resources/keep-warm.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
