package io.yotosmartstream.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A zip unpacked with the modes and times it has for its files. */
final class Unpacked {
  private Unpacked() {}

  static Path of(Path zip, Path folder) throws IOException {
    try (FileSystem content =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> files = Files.walk(content.getPath("/"))) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(content.getPath("/").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
          continue;
        }
        Files.copy(file, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(file));
      }
    }
    return folder;
  }
}
