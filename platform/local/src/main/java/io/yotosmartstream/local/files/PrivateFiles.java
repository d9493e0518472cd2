package io.yotosmartstream.local.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner reads (0600, folders 0700; what the system offers elsewhere). */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
  }

  /** An empty file where there is none. */
  public static void createIfMissing(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      return; // another process may have been first
    }
  }

  /**
   * Replaces the file in one step: whoever reads it, and whenever the power goes, it has the old
   * content or the new. Of two writers at once one wins; where both must count, hold a {@link
   * FileLock}.
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path next = Files.createTempFile(folderOf(file), file.getFileName() + ".", ".tmp", ownerOnly());
    try {
      try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      moveInPlace(next, file);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  public static Path folderOf(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  /** A finished file takes its name, durably. */
  public static void moveInPlace(Path finished, Path file) throws IOException {
    Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(folderOf(file));
  }

  /** The attributes of a file that only its owner reads. */
  public static FileAttribute<?>[] ownerOnly() {
    return permissions("rw-------");
  }

  /** A name is only safe once its folder is written; systems that cannot do that need it not. */
  public static void syncFolder(Path folder) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] permissions(String text) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
