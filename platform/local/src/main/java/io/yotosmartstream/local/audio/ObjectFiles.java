package io.yotosmartstream.local.audio;

import io.yotosmartstream.local.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The bytes of the objects. A file is written once under a name of its own and never changed, so
 * whoever has it open reads one object to its end whatever happens meanwhile.
 */
final class ObjectFiles {
  private static final Duration LEFT_OVER = Duration.ofDays(1);
  private static final String PART = ".part";

  private final Path folder;

  ObjectFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * @return the name of the finished file
   * @throws WrongSizeException where the content is shorter or longer than said; nothing is kept
   */
  String write(String key, InputStream content, long size) throws IOException {
    String name = key + "~" + UUID.randomUUID();
    Path file = folder.resolve(name);
    PrivateFiles.createFolder(PrivateFiles.folderOf(file));
    Path part = folder.resolve(name + PART);
    try {
      try (FileChannel out =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        copy(content, out, size);
        out.force(true);
      }
      PrivateFiles.moveInPlace(part, file);
      return name;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void copy(InputStream content, FileChannel out, long size) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long written = 0;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      written += n;
      if (written > size) {
        throw new WrongSizeException("More bytes came than the " + size + " that were announced");
      }
      for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining(); ) {
        out.write(rest);
      }
    }
    if (written < size) {
      throw new WrongSizeException("Only " + written + " of " + size + " bytes came");
    }
  }

  InputStream open(String name) throws IOException {
    return Channels.newInputStream(FileChannel.open(folder.resolve(name)));
  }

  byte[] read(String name, long offset, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(name))) {
      long there = Math.max(0, Math.min(length, channel.size() - offset));
      ByteBuffer buffer = ByteBuffer.allocate((int) there);
      int read = 0;
      while (read >= 0 && buffer.hasRemaining()) {
        read = channel.read(buffer, offset + buffer.position());
      }
      return buffer.array();
    }
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  /** Takes away what a killed process left behind, but not what another is just writing. */
  void dropLeftovers() {
    try {
      PrivateFiles.createFolder(folder);
      try (var paths = Files.walk(folder)) {
        Instant limit = Instant.now().minus(LEFT_OVER);
        for (Path path : (Iterable<Path>) paths::iterator) {
          if (path.toString().endsWith(PART)
              && Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
            Files.deleteIfExists(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the folder " + folder, e);
    }
  }
}
