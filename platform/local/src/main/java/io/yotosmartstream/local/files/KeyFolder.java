package io.yotosmartstream.local.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Keys that are made once and then stay: every process that opens the folder has the same ones,
 * also where several come first at the same time.
 */
public final class KeyFolder {
  private static final int SECRET_BYTES = 32;

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** 256 random bits. */
  public byte[] secret(String name) {
    return obtain(
        name,
        () -> {
          byte[] secret = new byte[SECRET_BYTES];
          new SecureRandom().nextBytes(secret);
          return secret;
        });
  }

  /**
   * @param maker called only where there is no such key yet
   */
  public byte[] obtain(String name, Supplier<byte[]> maker) {
    Path file = folder.resolve(name);
    try {
      PrivateFiles.createFolder(folder);
      try (FileLock held = FileLock.hold(folder.resolve(".lock"))) {
        if (!Files.exists(file)) {
          PrivateFiles.replace(file, maker.get());
        }
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or make the key " + file, e);
    }
  }
}
