package io.yotosmartstream.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout whose environments become templates.
 *
 * @param root with {@code environments/} in it
 * @param environments folder of their files
 */
public record Repository(Path root, Path environments) {
  /** With the files of environments where they usually are. */
  public Repository(Path root) {
    this(root, root.resolve("environments"));
  }

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

  /** The same with the files of environments in another folder. */
  Repository withEnvironments(Path folder) {
    return new Repository(root, folder);
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
