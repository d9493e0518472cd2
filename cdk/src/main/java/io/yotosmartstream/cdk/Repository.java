package io.yotosmartstream.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout whose environments become templates.
 *
 * @param root with {@code environments/} in it
 */
public record Repository(Path root) {
  /**
   * @param folder somewhere in it
   * @throws IllegalArgumentException if there is none around
   */
  public static Repository around(Path folder) {
    for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      if (Files.isDirectory(each.resolve("environments"))
          && Files.exists(each.resolve("cdk/pom.xml"))) {
        return new Repository(each);
      }
    }
    throw new IllegalArgumentException(
        "There is no checkout of Yoto Smart Stream around " + folder);
  }

  Path environments() {
    return root.resolve("environments");
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
