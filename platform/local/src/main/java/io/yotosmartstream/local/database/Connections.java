package io.yotosmartstream.local.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** How the file is opened. */
final class Connections {
  private static final int BUSY_MILLIS = 5_000;
  private static final int CACHE_KIBIBYTES = 8_192;

  private Connections() {}

  static Connection open(Path file, boolean writes) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.enforceForeignKeys(true);
    if (writes) {
      config.setJournalMode(JournalMode.WAL); // stays with the file: readers find it so
    }
    return Busy.retried(() -> config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
  }
}
