package io.yotosmartstream.emulators;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;

/**
 * Installs into a folder once, whoever comes first: other threads and processes wait. What a killed
 * installation left behind is thrown away, because the mark is written last.
 */
final class OnceInstalled {
  private static final String MARK = ".installed";

  /** Locks of files are held by a process, so its threads need one of their own. */
  private static final Object THREADS = new Object();

  private OnceInstalled() {}

  /**
   * The folder, installed.
   *
   * @param pins what it is installed from; where that is not what is there, it is installed again
   * @param usable whether what was installed once still works
   */
  static Path in(
      Path cache, String name, String pins, Predicate<Path> usable, Installer installer) {
    Path folder = cache.resolve(name);
    try {
      if (isInstalled(folder, pins, usable)) {
        return folder;
      }
      Files.createDirectories(cache);
      Path lockFile = cache.resolve(name + ".lock");
      synchronized (THREADS) {
        try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
            FileLock held = channel.lock()) {
          if (held.isValid() && !isInstalled(folder, pins, usable)) {
            install(folder, pins, installer);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot install into " + folder, e);
    }
  }

  private static void install(Path folder, String pins, Installer installer) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    installer.install(folder);
    Path written = Files.writeString(folder.resolve(MARK + ".new"), pins);
    Files.move(written, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isInstalled(Path folder, String pins, Predicate<Path> usable)
      throws IOException {
    Path mark = folder.resolve(MARK);
    return Files.exists(mark) && Files.readString(mark).equals(pins) && usable.test(folder);
  }

  /** Fills an empty folder. */
  @FunctionalInterface
  interface Installer {
    void install(Path folder) throws IOException;
  }
}
