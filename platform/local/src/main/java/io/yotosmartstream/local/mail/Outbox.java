package io.yotosmartstream.local.mail;

import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.mail.Mailer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Mail that goes nowhere: people read it in their browser at {@code /outbox} of the local store.
 */
public final class Outbox implements Mailer {
  private static final int KEPT = 500;

  /** A mail as it would have gone out. */
  public record Sent(long id, String to, String subject, String text, Instant sentAt) {}

  private final Database database;
  private final InstantSource clock;

  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    try {
      database.write(
          connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement(
                        "INSERT INTO mail (recipient, subject, body, sent_at)"
                            + " VALUES (?, ?, ?, ?)");
                PreparedStatement trim =
                    connection.prepareStatement(
                        "DELETE FROM mail WHERE id <= (SELECT max(id) FROM mail) - " + KEPT)) {
              insert.setString(1, mail.to());
              insert.setString(2, mail.subject());
              insert.setString(3, mail.text());
              insert.setLong(4, clock.millis());
              insert.executeUpdate();
              return trim.executeUpdate();
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException("The mail cannot be kept", e);
    }
  }

  /** The newest first. */
  public List<Sent> sent() {
    try {
      return database.read(
          connection -> {
            List<Sent> mails = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement(
                        "SELECT id, recipient, subject, body, sent_at FROM mail ORDER BY id DESC");
                ResultSet row = select.executeQuery()) {
              while (row.next()) {
                mails.add(
                    new Sent(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))));
              }
            }
            return mails;
          });
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox cannot be read", e);
    }
  }
}
