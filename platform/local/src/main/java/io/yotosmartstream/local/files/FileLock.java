package io.yotosmartstream.local.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock on a file, among threads and among processes. The system lets go of it when a process
 * dies. The file itself stays: to delete it would let two hold locks on two files of one name.
 */
public final class FileLock implements AutoCloseable {
  // A process may lock a file only once, so its own threads wait here first.
  private static final Map<Path, ReentrantLock> OURS = new ConcurrentHashMap<>();

  private final ReentrantLock ours;
  private final FileChannel channel;

  private FileLock(ReentrantLock ours, FileChannel channel) {
    this.ours = ours;
    this.channel = channel;
  }

  /** Waits until it is free. */
  public static FileLock hold(Path file) throws IOException {
    ReentrantLock ours =
        OURS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
    ours.lock();
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PrivateFiles.ownerOnly());
      channel.lock();
      return new FileLock(ours, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      ours.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close(); // lets go of the lock too
    } finally {
      ours.unlock();
    }
  }
}
