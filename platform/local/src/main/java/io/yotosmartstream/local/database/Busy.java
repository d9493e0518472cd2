package io.yotosmartstream.local.database;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tries again where another process holds the file. SQLite waits by itself for most locks, but not
 * where waiting could be a deadlock, while a log is being recovered or its mode changes.
 */
final class Busy {
  private static final int TRIES = 5;

  /** What may find the file busy. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws SQLException;
  }

  private Busy() {}

  static <T> T retried(Attempt<T> attempt) throws SQLException {
    for (int i = 1; ; i++) {
      try {
        return attempt.run();
      } catch (SQLiteException e) {
        if (i == TRIES || !isBusy(e.getResultCode())) {
          throw e;
        }
        pause(i);
      }
    }
  }

  private static boolean isBusy(SQLiteErrorCode code) {
    return (code.code & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  private static void pause(int tries) throws SQLException {
    try {
      Thread.sleep(10L * tries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while the file is busy", e);
    }
  }
}
