package io.yotosmartstream.local.audio;

import io.yotosmartstream.audio.AudioStore.StoredObject;
import io.yotosmartstream.local.database.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Which objects there are and which file holds each. Changing a row is what replaces an object. */
final class ObjectRows {

  /**
   * @param file name below the folder of objects
   */
  record Row(StoredObject object, String file) {}

  private final Database database;

  ObjectRows(Database database) {
    this.database = database;
  }

  Optional<Row> find(String key) throws IOException {
    try {
      return database.read(connection -> find(connection, key));
    } catch (SQLException e) {
      throw new IOException("Cannot look up an object", e);
    }
  }

  /**
   * @return the row that was there before
   */
  Optional<Row> put(Row row) throws IOException {
    try {
      return database.write(
          connection -> {
            Optional<Row> before = find(connection, row.object().key());
            try (PreparedStatement put =
                connection.prepareStatement(
                    "INSERT OR REPLACE INTO audio_object VALUES (?, ?, ?, ?, ?)")) {
              put.setString(1, row.object().key());
              put.setString(2, row.file());
              put.setLong(3, row.object().size());
              put.setString(4, row.object().contentType());
              put.setLong(5, row.object().lastModified().toEpochMilli());
              put.executeUpdate();
            }
            return before;
          });
    } catch (SQLException e) {
      throw new IOException("Cannot enter an object", e);
    }
  }

  /**
   * @return the row that was there
   */
  Optional<Row> delete(String key) throws IOException {
    try {
      return database.write(
          connection -> {
            Optional<Row> before = find(connection, key);
            try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM audio_object WHERE object_key = ?")) {
              delete.setString(1, key);
              delete.executeUpdate();
            }
            return before;
          });
    } catch (SQLException e) {
      throw new IOException("Cannot delete an object", e);
    }
  }

  private static Optional<Row> find(Connection connection, String key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT file, size, content_type, modified_at FROM audio_object"
                + " WHERE object_key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    new StoredObject(
                        key,
                        row.getLong(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                    row.getString(1)))
            : Optional.empty();
      }
    }
  }
}
