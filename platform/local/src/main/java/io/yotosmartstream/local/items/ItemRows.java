package io.yotosmartstream.local.items;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements. A row past its time is as good as none. */
final class ItemRows {
  private static final int SWEPT_AT_ONCE = 500;
  private static final String ALIVE = " AND (expires_at IS NULL OR expires_at > ?)";
  private static final String GET =
      "SELECT sk, version, attributes, expires_at FROM item WHERE pk = ? AND sk = ?" + ALIVE;
  private static final String VERSION = "SELECT version FROM item WHERE pk = ? AND sk = ?" + ALIVE;
  private static final String PUT = "INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?)";
  private static final String DELETE = "DELETE FROM item WHERE pk = ? AND sk = ?";
  private static final String SWEEP =
      "DELETE FROM item WHERE (pk, sk) IN"
          + " (SELECT pk, sk FROM item WHERE expires_at <= ? LIMIT "
          + SWEPT_AT_ONCE
          + ")";

  private ItemRows() {}

  static Optional<Item> find(Connection connection, Key key, long now) throws SQLException {
    try (PreparedStatement get = connection.prepareStatement(GET)) {
      get.setString(1, key.pk());
      get.setString(2, key.sk());
      get.setLong(3, now);
      try (ResultSet row = get.executeQuery()) {
        return row.next() ? Optional.of(item(key.pk(), row)) : Optional.empty();
      }
    }
  }

  /** One more than the limit, where there is one more. */
  static List<Item> range(Connection connection, ItemQuery query, @Nullable String after, long now)
      throws SQLException {
    String end = PrefixRange.end(query.prefix());
    StringBuilder sql =
        new StringBuilder("SELECT sk, version, attributes, expires_at FROM item")
            .append(" WHERE pk = ? AND sk >= ?")
            .append(end == null ? "" : " AND sk < ?");
    if (after != null) {
      sql.append(query.newestFirst() ? " AND sk < ?" : " AND sk > ?");
    }
    sql.append(ALIVE).append(query.newestFirst() ? " ORDER BY sk DESC" : " ORDER BY sk");
    try (PreparedStatement select =
        connection.prepareStatement(sql.append(" LIMIT ?").toString())) {
      int i = 1;
      select.setString(i++, query.pk());
      select.setString(i++, query.prefix());
      if (end != null) {
        select.setString(i++, end);
      }
      if (after != null) {
        select.setString(i++, after);
      }
      select.setLong(i++, now);
      select.setInt(i, query.limit() + 1);
      List<Item> items = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          items.add(item(query.pk(), row));
        }
      }
      return items;
    }
  }

  /** The version that is there; 0 where nothing is. */
  static long version(Connection connection, Key key, long now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VERSION)) {
      select.setString(1, key.pk());
      select.setString(2, key.sk());
      select.setLong(3, now);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  static void apply(Connection connection, RowChange change) throws SQLException {
    switch (change.effect()) {
      case PUT -> put(connection, change);
      case DELETE -> delete(connection, change.key());
      case NONE -> {}
    }
  }

  private static void put(Connection connection, RowChange change) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, change.key().pk());
      put.setString(2, change.key().sk());
      put.setLong(3, change.version() + 1);
      put.setString(4, change.attributes());
      if (change.expiresAt() == null) {
        put.setNull(5, Types.INTEGER);
      } else {
        put.setLong(5, change.expiresAt());
      }
      put.executeUpdate();
    }
  }

  private static void delete(Connection connection, Key key) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setString(1, key.pk());
      delete.setString(2, key.sk());
      delete.executeUpdate();
    }
  }

  /** Takes some rows away whose time is past. */
  static void sweep(Connection connection, long now) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(SWEEP)) {
      delete.setLong(1, now);
      delete.executeUpdate();
    }
  }

  private static Item item(String pk, ResultSet row) throws SQLException {
    long expiry = row.getLong(4);
    Instant expiresAt = row.wasNull() ? null : Instant.ofEpochMilli(expiry);
    return new Item(
        new Key(pk, row.getString(1)),
        Attributes.fromJson(row.getString(3)),
        row.getLong(2),
        expiresAt);
  }
}
