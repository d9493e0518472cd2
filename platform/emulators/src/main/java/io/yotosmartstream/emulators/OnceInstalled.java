package io.yotosmartstream.emulators;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * @param name of the folder; other contents need another name, since somebody may use these
   * @param usable whether what was installed once still works
   */
  static Path in(Path cache, String name, Predicate<Path> usable, Installer installer) {
    Path folder = cache.resolve(name);
    try {
      if (isInstalled(folder, usable)) {
        return folder;
      }
      Files.createDirectories(cache);
      Path lockFile = cache.resolve(name + ".lock");
      synchronized (THREADS) {
        try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
            FileLock held = channel.lock()) {
          if (held.isValid() && !isInstalled(folder, usable)) {
            install(folder, installer);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot install into " + folder, e);
    }
  }

  private static void install(Path folder, Installer installer) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    installer.install(folder);
    Files.createFile(folder.resolve(MARK));
  }

  private static boolean isInstalled(Path folder, Predicate<Path> usable) {
    return Files.exists(folder.resolve(MARK)) && usable.test(folder);
  }

  /** Fills an empty folder. */
  @FunctionalInterface
  interface Installer {
    void install(Path folder) throws IOException;
  }
}
