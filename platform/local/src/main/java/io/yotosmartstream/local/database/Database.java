package io.yotosmartstream.local.database;

import io.yotosmartstream.local.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The SQLite file, open in several processes at once. Within a process one connection writes, so
 * that its threads wait in line for each other instead of polling SQLite's lock, and a few read
 * beside it (write-ahead log). A read shows every write that has returned, in any process.
 *
 * <p>What was written outlives the end of the process. After a power cut the last moments may be
 * missing, but never a part of a transaction ({@code synchronous=NORMAL}).
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 4;

  /** Work on a connection that is only lent. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Connection> all = new ArrayList<>();

  private Database(Path file) throws SQLException {
    writer = Connections.open(file, true);
    all.add(writer);
    for (int i = 0; i < READERS; i++) {
      Connection reader = Connections.open(file, false);
      all.add(reader);
      readers.add(reader);
    }
  }

  /**
   * Makes the file where there is none and brings it up to this version's tables.
   *
   * @throws IllegalStateException where a newer version has changed the file
   */
  public static Database open(Path file) {
    try {
      PrivateFiles.createFolder(PrivateFiles.folderOf(file));
      PrivateFiles.createIfMissing(file); // SQLite's own files beside it take its permissions
      Schema.migrate(file);
      return new Database(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder of " + file, e);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot open " + file + ": " + e.getMessage(), e);
    }
  }

  public <T> T read(Work<T> work) throws SQLException {
    return Busy.retried(
        () -> {
          Connection reader = lend();
          try {
            return work.on(reader);
          } finally {
            readers.add(reader);
          }
        });
  }

  /** One transaction. What {@code work} throws rolls it back. */
  public <T> T write(Work<T> work) throws SQLException {
    writing.lock();
    try {
      return Busy.retried(() -> transaction(work));
    } finally {
      writing.unlock();
    }
  }

  private <T> T transaction(Work<T> work) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      // Takes the lock at once: a lock taken later could only fail, not wait.
      statement.execute("BEGIN IMMEDIATE");
      try {
        T result = work.on(writer);
        statement.execute("COMMIT");
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(statement, e);
        throw e;
      }
    }
  }

  /** SQLite has rolled back by itself after some faults; the fault is what counts. */
  private static void rollBack(Statement statement, Exception fault) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }

  private Connection lend() throws SQLException {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while waiting for a connection", e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      for (Connection connection : all) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close the database", e);
    } finally {
      writing.unlock();
    }
  }
}
