package io.yotosmartstream.local.identity;

import io.yotosmartstream.identity.IdentityProvider.CodeOutcome;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that prove an address. Good for 15 minutes and five tries, one per user and purpose;
 * kept as a hash under a key that is not in the database, as six digits are soon guessed from a
 * plain hash.
 */
final class Codes {
  static final Duration LIFETIME = Duration.ofMinutes(15);
  static final int TRIES = 5;
  private static final int RANGE = 1_000_000;

  /** What a code is for. */
  enum Purpose {
    CONFIRM,
    RESET
  }

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  Codes(byte[] key) {
    this.key = key.clone();
  }

  /** A new code; the one before is good no longer. */
  String issue(Connection connection, String userId, Purpose purpose, long now)
      throws SQLException {
    String code = "%06d".formatted(random.nextInt(RANGE));
    try (PreparedStatement put =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO identity_code VALUES (?, ?, ?, ?, 0)")) {
      put.setString(1, userId);
      put.setString(2, purpose.name());
      put.setString(3, hash(userId, purpose, code));
      put.setLong(4, now + LIFETIME.toMillis());
      put.executeUpdate();
    }
    return code;
  }

  /** Counts a try. A code that is accepted is used up. */
  CodeOutcome check(Connection connection, String userId, Purpose purpose, String code, long now)
      throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "UPDATE identity_code SET tries = tries + 1 WHERE user_id = ? AND purpose = ?"
                + " AND expires_at > ? AND tries < ? RETURNING code_hash")) {
      count.setString(1, userId);
      count.setString(2, purpose.name());
      count.setLong(3, now);
      count.setInt(4, TRIES);
      try (ResultSet row = count.executeQuery()) {
        if (!row.next() || !same(row.getString(1), hash(userId, purpose, code.strip()))) {
          return CodeOutcome.WRONG_OR_EXPIRED;
        }
      }
    }
    delete(connection, userId, purpose);
    return CodeOutcome.ACCEPTED;
  }

  private static void delete(Connection connection, String userId, Purpose purpose)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM identity_code WHERE user_id = ? AND purpose = ?")) {
      delete.setString(1, userId);
      delete.setString(2, purpose.name());
      delete.executeUpdate();
    }
  }

  private String hash(String userId, Purpose purpose, String code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String text = userId + "\n" + purpose + "\n" + code;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
