package io.yotosmartstream.packaging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder as a zip with Unix modes, in one order, all files of one time. */
final class ReproducibleZip {
  /**
   * Of every file. The JVM takes a cache only where jars and runtime have the time they had when it
   * was made, so the files get it before that. An even second: a zip knows no odd ones.
   */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private ReproducibleZip() {}

  /**
   * @param without paths relative to the folder that are left out
   * @return bytes of its files
   */
  static long write(Path folder, Path zip, Predicate<String> without) throws IOException {
    Files.deleteIfExists(zip);
    URI uri = URI.create("jar:" + zip.toUri());
    long bytes = 0;
    try (FileSystem target =
        FileSystems.newFileSystem(
            uri, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
      for (Path file : all(folder)) {
        String name = folder.relativize(file).toString();
        if (name.isEmpty() || without.test(name)) {
          continue;
        }
        Path entry = target.getPath("/" + name);
        if (Files.isDirectory(file)) {
          Files.createDirectory(entry);
          setAttributes(entry, "rwxr-xr-x");
          continue;
        }
        Files.copy(file, entry);
        setAttributes(entry, Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--");
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Gives every file below the folder the time that it will have in the zip. */
  static void setTimes(Path folder) throws IOException {
    for (Path file : all(folder)) {
      Files.setLastModifiedTime(file, TIME);
    }
  }

  private static void setAttributes(Path entry, String mode) throws IOException {
    Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(mode));
    Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
