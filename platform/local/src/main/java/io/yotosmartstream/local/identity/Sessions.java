package io.yotosmartstream.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Sign-ins that go on by refresh tokens. A token is 256 random bits, kept as a hash, and good once.
 * Where a spent one comes back, two have it, one of them a thief perhaps, so the whole session
 * ends. Two tabs of one page that refresh at the same moment are no theft: within {@link #GRACE}
 * the second is only refused.
 */
final class Sessions {
  /** From the sign-in on, however often it is refreshed, as with Cognito. */
  static final Duration LIFETIME = Duration.ofDays(30);

  static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * @param startedAt when the person signed in
   */
  record Session(String sessionId, String userId, Instant startedAt) {}

  /**
   * @param refreshToken the secret, not kept
   */
  record Grant(Session session, String refreshToken) {}

  private final SecureRandom random = new SecureRandom();

  Grant start(Connection connection, String userId, Instant now) throws SQLException {
    long millis = now.toEpochMilli();
    update(connection, "DELETE FROM identity_session WHERE expires_at <= ?", millis);
    Session session = new Session(UUID.randomUUID().toString(), userId, now);
    update(
        connection,
        "INSERT INTO identity_session VALUES (?, ?, ?, ?)",
        session.sessionId(),
        userId,
        millis,
        millis + LIFETIME.toMillis());
    return grant(connection, session);
  }

  /** Spends the token for a new one; empty where it is not good. */
  Optional<Grant> spend(Connection connection, String refreshToken, Instant now)
      throws SQLException {
    long millis = now.toEpochMilli();
    try (PreparedStatement select =
        prepared(
            connection,
            "SELECT session_id, user_id, started_at, expires_at, spent_at"
                + " FROM identity_refresh_token JOIN identity_session USING (session_id)"
                + " WHERE token_hash = ?",
            hash(refreshToken))) {
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getLong(4) <= millis) {
          return Optional.empty();
        }
        Session session =
            new Session(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
        long spentAt = row.getLong(5);
        if (!row.wasNull()) {
          if (millis - spentAt > GRACE.toMillis()) {
            end(connection, session.sessionId());
          }
          return Optional.empty();
        }
        update(
            connection,
            "UPDATE identity_refresh_token SET spent_at = ? WHERE token_hash = ?",
            millis,
            hash(refreshToken));
        return Optional.of(grant(connection, session));
      }
    }
  }

  void endAllOf(Connection connection, String userId) throws SQLException {
    update(connection, "DELETE FROM identity_session WHERE user_id = ?", userId);
  }

  private static void end(Connection connection, String sessionId) throws SQLException {
    update(connection, "DELETE FROM identity_session WHERE session_id = ?", sessionId);
  }

  private Grant grant(Connection connection, Session session) throws SQLException {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    update(
        connection,
        "INSERT INTO identity_refresh_token VALUES (?, ?, NULL)",
        hash(token),
        session.sessionId());
    return new Grant(session, token);
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
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

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
