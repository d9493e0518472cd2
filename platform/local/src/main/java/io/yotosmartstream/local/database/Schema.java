package io.yotosmartstream.local.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as a list of steps that only ever grows. {@code PRAGMA user_version} counts the steps
 * that a file has behind it.
 */
final class Schema {
  private static final String ITEMS =
      """
      CREATE TABLE item (
        pk TEXT NOT NULL,
        sk TEXT NOT NULL,
        version INTEGER NOT NULL,
        attributes TEXT NOT NULL,
        expires_at INTEGER, -- milliseconds since 1970
        PRIMARY KEY (pk, sk)
      ) WITHOUT ROWID;
      CREATE INDEX item_expiry ON item (expires_at) WHERE expires_at IS NOT NULL;
      """;

  private static final String QUEUES =
      """
      CREATE TABLE queue_message (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        queue TEXT NOT NULL,
        body TEXT NOT NULL,
        visible_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        receipt TEXT
      );
      CREATE INDEX queue_next ON queue_message (queue, visible_at, id);
      CREATE TABLE dead_letter (
        id INTEGER PRIMARY KEY,
        queue TEXT NOT NULL,
        body TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        died_at INTEGER NOT NULL
      );
      """;

  private static final String IDENTITY =
      """
      CREATE TABLE identity_user (
        user_id TEXT PRIMARY KEY,
        email TEXT NOT NULL,
        email_key TEXT NOT NULL UNIQUE, -- the address without regard to case
        password TEXT NOT NULL, -- PHC string
        confirmed INTEGER NOT NULL,
        groups TEXT NOT NULL, -- separated by blanks
        created_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE identity_code (
        user_id TEXT NOT NULL REFERENCES identity_user ON DELETE CASCADE,
        purpose TEXT NOT NULL,
        code_hash TEXT NOT NULL,
        expires_at INTEGER NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (user_id, purpose)
      ) WITHOUT ROWID;
      CREATE TABLE identity_session (
        session_id TEXT PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES identity_user ON DELETE CASCADE,
        started_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX identity_session_user ON identity_session (user_id);
      CREATE TABLE identity_refresh_token (
        token_hash TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES identity_session ON DELETE CASCADE,
        spent_at INTEGER
      ) WITHOUT ROWID;
      CREATE INDEX identity_refresh_token_session ON identity_refresh_token (session_id);
      """;

  private static final String MAIL =
      """
      CREATE TABLE mail (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        sent_at INTEGER NOT NULL
      );
      """;

  private static final String AUDIO =
      """
      CREATE TABLE audio_object (
        object_key TEXT PRIMARY KEY,
        file TEXT NOT NULL, -- below the audio folder; never written to again
        size INTEGER NOT NULL,
        content_type TEXT NOT NULL,
        modified_at INTEGER NOT NULL
      ) WITHOUT ROWID;
      """;

  private static final List<String> STEPS = List.of(ITEMS, QUEUES, IDENTITY, MAIL, AUDIO);

  private Schema() {}

  /** Takes the steps that the file lacks, all or none of them, whoever else opens it just now. */
  static void migrate(Path file) throws SQLException {
    try (Connection connection = Connections.open(file, true);
        Statement statement = connection.createStatement()) {
      if (version(statement) == STEPS.size()) {
        return;
      }
      Busy.retried(() -> statement.execute("BEGIN IMMEDIATE"));
      int version = version(statement);
      if (version > STEPS.size()) {
        throw new IllegalStateException(
            file + " was changed by a newer version of this program: use that, or another folder");
      }
      for (String step : STEPS.subList(version, STEPS.size())) {
        statement.executeUpdate(step);
      }
      statement.execute("PRAGMA user_version = " + STEPS.size());
      statement.execute("COMMIT");
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }
}
