package io.yotosmartstream.local.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statements on users. */
final class UserRows {
  private static final String SELECT =
      "SELECT user_id, email, password, confirmed, groups FROM identity_user WHERE ";

  /**
   * @param password PHC string
   */
  record User(
      String userId, String email, String password, boolean confirmed, List<String> groups) {
    @Override
    public String toString() {
      return "User[" + userId + "]";
    }
  }

  private UserRows() {}

  static Optional<User> byId(Connection connection, String userId) throws SQLException {
    return find(connection, "user_id = ?", userId);
  }

  static Optional<User> byEmail(Connection connection, String email) throws SQLException {
    return find(connection, "email_key = ?", emailKey(email));
  }

  /** Only where there is no such address yet. */
  static boolean insert(Connection connection, User user, long now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO identity_user VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (email_key) DO NOTHING")) {
      insert.setString(1, user.userId());
      insert.setString(2, user.email().strip());
      insert.setString(3, emailKey(user.email()));
      insert.setString(4, user.password());
      insert.setBoolean(5, user.confirmed());
      insert.setString(6, String.join(" ", user.groups()));
      insert.setLong(7, now);
      return insert.executeUpdate() == 1;
    }
  }

  static void confirm(Connection connection, String userId) throws SQLException {
    set(connection, "confirmed = 1", userId);
  }

  static void setPassword(Connection connection, String userId, String password)
      throws SQLException {
    set(connection, "password = ?", password, userId);
  }

  static void setGroups(Connection connection, String userId, List<String> groups)
      throws SQLException {
    set(connection, "groups = ?", String.join(" ", groups), userId);
  }

  /** Codes and sessions go with it. */
  static void delete(Connection connection, String userId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM identity_user WHERE user_id = ?")) {
      delete.setString(1, userId);
      delete.executeUpdate();
    }
  }

  private static void set(Connection connection, String assignment, String... values)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE identity_user SET " + assignment + " WHERE user_id = ?")) {
      for (int i = 0; i < values.length; i++) {
        update.setString(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  private static Optional<User> find(Connection connection, String condition, String value)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new User(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    List.of(row.getString(5).split(" "))))
            : Optional.empty();
      }
    }
  }

  private static String emailKey(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
