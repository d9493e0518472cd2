package io.yotosmartstream.local.jobs;

import io.yotosmartstream.local.jobs.LocalQueue.Message;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements of the queues. */
final class QueueRows {
  private QueueRows() {}

  static void insert(Connection connection, String queue, String body, long now)
      throws SQLException {
    update(
        connection,
        "INSERT INTO queue_message (queue, body, visible_at) VALUES (?, ?, ?)",
        queue,
        body,
        now);
  }

  static boolean isAnyVisible(Connection connection, String queue, long now) throws SQLException {
    try (PreparedStatement select =
        prepared(
            connection,
            "SELECT 1 FROM queue_message WHERE queue = ? AND visible_at <= ? LIMIT 1",
            queue,
            now)) {
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The oldest that is visible. Those that came back too often are buried on the way. */
  static Optional<Message> take(Connection connection, String queue, long now, long hiddenMillis)
      throws SQLException {
    while (true) {
      Optional<Message> next = next(connection, queue, now);
      if (next.isEmpty()) {
        return next;
      }
      Message message = next.get();
      if (message.attempts() <= LocalQueue.TRIES) {
        update(
            connection,
            "UPDATE queue_message SET visible_at = ?, attempts = ?, receipt = ? WHERE id = ?",
            now + hiddenMillis,
            message.attempts(),
            message.receipt(),
            message.id());
        return next;
      }
      copyToDead(connection, message.id(), now);
      update(connection, "DELETE FROM queue_message WHERE id = ?", message.id());
    }
  }

  private static Optional<Message> next(Connection connection, String queue, long now)
      throws SQLException {
    try (PreparedStatement select =
        prepared(
            connection,
            "SELECT id, body, attempts FROM queue_message WHERE queue = ? AND visible_at <= ?"
                + " ORDER BY visible_at, id LIMIT 1",
            queue,
            now)) {
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String receipt = UUID.randomUUID().toString();
        return Optional.of(
            new Message(row.getLong(1), receipt, queue, row.getString(2), row.getInt(3) + 1));
      }
    }
  }

  static boolean delete(Connection connection, Message message) throws SQLException {
    return update(
            connection,
            "DELETE FROM queue_message WHERE id = ? AND receipt = ?",
            message.id(),
            message.receipt())
        == 1;
  }

  static boolean hide(Connection connection, Message message, long until) throws SQLException {
    return update(
            connection,
            "UPDATE queue_message SET visible_at = ? WHERE id = ? AND receipt = ?",
            until,
            message.id(),
            message.receipt())
        == 1;
  }

  static boolean bury(Connection connection, Message message, long now) throws SQLException {
    if (!hide(connection, message, now)) {
      return false; // another's by now
    }
    copyToDead(connection, message.id(), now);
    return delete(connection, message);
  }

  private static void copyToDead(Connection connection, long id, long now) throws SQLException {
    update(
        connection,
        "INSERT OR REPLACE INTO dead_letter (id, queue, body, attempts, died_at)"
            + " SELECT id, queue, body, attempts, ? FROM queue_message WHERE id = ?",
        now,
        id);
  }

  static List<String> dead(Connection connection, String queue) throws SQLException {
    List<String> bodies = new ArrayList<>();
    try (PreparedStatement select =
        prepared(connection, "SELECT body FROM dead_letter WHERE queue = ? ORDER BY id", queue)) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bodies.add(row.getString(1));
        }
      }
    }
    return bodies;
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
