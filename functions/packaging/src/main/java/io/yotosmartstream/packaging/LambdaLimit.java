package io.yotosmartstream.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much a zip for Lambda may hold. */
final class LambdaLimit {
  /** AWS says 250 MB and counts 262144000 bytes, layers included. */
  static final long UNZIPPED_BYTES = 262_144_000;

  private LambdaLimit() {}

  /**
   * @param folder what was packed, to name the largest of it
   * @throws CannotPackage where it is too much
   */
  static void check(String zip, long bytes, Path folder) throws IOException {
    if (bytes <= UNZIPPED_BYTES) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      String largest =
          files
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparingLong(LambdaLimit::size).reversed())
              .limit(5)
              .map(file -> folder.relativize(file) + " " + size(file) / 1_000_000 + " MB")
              .collect(Collectors.joining(", "));
      throw new CannotPackage(
          "%s would be %d bytes unzipped, and Lambda takes at most %d. The largest: %s"
              .formatted(zip, bytes, UNZIPPED_BYTES, largest));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
