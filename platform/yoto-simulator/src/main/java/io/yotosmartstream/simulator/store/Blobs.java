package io.yotosmartstream.simulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Media bytes as files. Without a data folder they live in a temporary one, gone at close. */
public final class Blobs implements AutoCloseable {

  /** More bytes came than are allowed. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
      super("More than " + limit + " bytes");
    }
  }

  private final Path folder;
  private final boolean temporary;

  private Blobs(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  public static Blobs in(Path folder) {
    try {
      return new Blobs(Files.createDirectories(folder), false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + folder, e);
    }
  }

  public static Blobs temporary() {
    try {
      return new Blobs(Files.createTempDirectory("yoto-simulator-media"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create a temporary folder", e);
    }
  }

  /** Stores the stream under the name and returns the hex SHA-256 of what was stored. */
  public String put(String name, InputStream bytes, long limit) throws IOException {
    Path fresh = folder.resolve(UUID.randomUUID() + ".part");
    var digest = Hashes.sha256();
    try {
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(fresh), digest)) {
        copy(bytes, out, limit);
      }
      Files.move(
          fresh, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    return Hashes.hex(digest.digest());
  }

  private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > limit) {
        throw new TooLarge(limit);
      }
      out.write(buffer, 0, n);
    }
  }

  public Optional<Path> find(String name) {
    Path path = path(name);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  private Path path(String name) {
    if (!name.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new IllegalArgumentException("Not a media name: " + name);
    }
    return folder.resolve(name);
  }

  /** Forgets everything. */
  public void clear() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException ignored) {
      // A leftover file in the temporary folder is the operating system's to clean.
    }
  }
}
