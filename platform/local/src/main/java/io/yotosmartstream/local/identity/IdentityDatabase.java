package io.yotosmartstream.local.identity;

import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.outcomes.Refusal;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, with its faults said as the port says them. */
final class IdentityDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityDatabase.class);

  private final Database database;

  IdentityDatabase(Database database) {
    this.database = database;
  }

  <T> T read(Database.Work<T> work) {
    try {
      return database.read(work);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  <T> T write(Database.Work<T> work) {
    try {
      return database.write(work);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static Refusal unavailable(SQLException e) {
    LOG.error("The accounts cannot be read or written", e);
    return Refusal.of(Refusal.Kind.UNAVAILABLE, "Accounts cannot be reached just now.");
  }
}
