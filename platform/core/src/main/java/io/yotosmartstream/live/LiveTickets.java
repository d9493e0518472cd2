package io.yotosmartstream.live;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Tickets that open a live socket: opaque, single use, 30 s, kept as a hash only. */
public final class LiveTickets {
  public static final Duration LIFETIME = Duration.ofSeconds(30);

  /** Whose socket it will be, and when the sign-in behind it ends. */
  public record Grant(String userId, String householdId, Instant sessionEndsAt) {}

  /**
   * @param ticket the secret, shown once
   */
  public record Issued(String ticket, Instant expiresAt) {}

  private final Table table;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public LiveTickets(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  public Issued issue(Grant grant) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant expiresAt = clock.instant().plus(LIFETIME);
    table.write(Table.create(key(ticket), grant, expiresAt));
    return new Issued(ticket, expiresAt);
  }

  /**
   * @return the grant, once; empty for a ticket that is unknown, used or too old
   */
  public Optional<Grant> consume(String ticket) {
    Optional<Stored<Grant>> found = table.find(Grant.class, key(ticket));
    return found
        .filter(stored -> table.write(Table.delete(stored)) == WriteOutcome.WRITTEN)
        .map(Stored::value);
  }

  private static Key key(String ticket) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
      return new Key("TICKET#" + HexFormat.of().formatHex(hash), "TICKET");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
