package io.yotosmartstream.yoto;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The one place that refreshes Yoto tokens. Refresh tokens are single use (protocol page, section
 * 1.4), so only the holder of the account's lease refreshes, reads again after getting it, and
 * stores the new token before anybody uses the new access token.
 */
public final class FreshTokens {
  /** With less than this left, an access token is refreshed. */
  public static final Duration MARGIN = Duration.ofMinutes(10);

  private static final Duration LEASE = Duration.ofSeconds(30);

  /**
   * How long nobody else refreshes an account whose new token is not stored yet: the vault has a
   * spent one until then, whose use would end the grant.
   */
  private static final Duration UNSTORED_LEASE = Duration.ofMinutes(10);

  /** The longest pause between two tries to store, in steps; with those before it 3 s. */
  private static final int STORE_PAUSES = 16;

  /** A token that had run out when it was stored was not: the clock is wrong. It counts so long. */
  private static final Duration AT_LEAST = Duration.ofMinutes(1);

  private static final Duration WAIT_FOR_OTHER = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** How a refresh waits for another process to finish; tests give one that does not wait. */
  @FunctionalInterface
  public interface Pause {
    void sleep(Duration length) throws InterruptedException;
  }

  private final Table table;
  private final TokenVault vault;
  private final YotoCloud cloud;
  private final Leases leases;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Unstored> unstored = new ConcurrentHashMap<>();

  /** What Yoto gave while the vault did not take it; it exists nowhere else. */
  private record Unstored(YotoTokens tokens, long expectedVersion, String holder) {
    @Override
    public String toString() {
      return "Unstored[expectedVersion=" + expectedVersion + "]";
    }
  }

  public FreshTokens(
      Table table,
      TokenVault vault,
      YotoCloud cloud,
      Leases leases,
      InstantSource clock,
      Pause pause) {
    this.table = table;
    this.vault = vault;
    this.cloud = cloud;
    this.leases = leases;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * An access token that is good for at least the margin where Yoto grants that long, else as fresh
   * as can be.
   *
   * @throws YotoCloudException of kind INVALID_GRANT where a person must consent again, of others
   *     where Yoto does not answer and the token at hand has run out
   */
  public YotoTokens forAccount(String accountId) {
    return current(accountId, false);
  }

  /** Refreshes whatever time is left: the token was refused, or keeps an unused grant alive. */
  public YotoTokens renewed(String accountId) {
    return current(accountId, true);
  }

  /** Calls with a fresh token, and once more with a renewed one where Yoto refuses it. */
  public <T> T call(String accountId, Function<String, T> operation) {
    try {
      return operation.apply(forAccount(accountId).accessToken());
    } catch (YotoCloudException e) {
      if (e.kind() != YotoCloudException.Kind.UNAUTHORIZED) {
        throw e;
      }
      return operation.apply(renewed(accountId).accessToken());
    }
  }

  private YotoTokens current(String accountId, boolean force) {
    VaultEntry entry = load(accountId);
    if (!force && !due(entry.tokens(), entry.storedAt())) {
      return entry.tokens();
    }
    Unstored mine = unstored.get(accountId);
    String holder = mine == null ? UUID.randomUUID().toString() : mine.holder();
    Instant giveUp = clock.instant().plus(WAIT_FOR_OTHER);
    while (!leases.acquire(lease(accountId), holder, LEASE)) {
      sleep(LOOK_AGAIN);
      VaultEntry byOther = load(accountId);
      if (byOther.version() > entry.version()) {
        return byOther.tokens();
      }
      if (clock.instant().isAfter(giveUp)) {
        return atHand(
            entry,
            force,
            new YotoCloudException(
                YotoCloudException.Kind.UNAVAILABLE,
                "Another refresh of this account does not finish"));
      }
    }
    try {
      VaultEntry latest = load(accountId);
      if (latest.version() > entry.version()) {
        unstored.remove(accountId); // stored after all, or linked anew
        return latest.tokens();
      }
      return refresh(accountId, latest, force, holder);
    } finally {
      if (!unstored.containsKey(accountId)) {
        leases.release(lease(accountId), holder);
      }
    }
  }

  /** The token that the vault has, where it is still good for something. */
  private YotoTokens atHand(VaultEntry entry, boolean force, RuntimeException otherwise) {
    if (!force && entry.tokens().expiresAt().isAfter(clock.instant())) {
      return entry.tokens();
    }
    throw otherwise;
  }

  private YotoTokens refresh(String accountId, VaultEntry entry, boolean force, String holder) {
    Unstored mine = unstored.get(accountId);
    if (mine != null && mine.expectedVersion() == entry.version()) {
      return store(accountId, mine, entry, force);
    }
    unstored.remove(accountId);
    String refreshToken = entry.tokens().refreshToken();
    if (refreshToken == null) {
      throw needsConsent(accountId, "There is no refresh token for this account");
    }
    YotoTokens fresh;
    try {
      fresh = cloud.refresh(refreshToken);
    } catch (YotoCloudException e) {
      if (e.kind() == YotoCloudException.Kind.INVALID_GRANT) {
        VaultEntry latest = load(accountId);
        if (latest.version() > entry.version()) {
          return latest.tokens(); // a person consented anew meanwhile: that grant counts
        }
        throw needsConsent(accountId, "Yoto does not accept the refresh token any more");
      }
      boolean passing =
          e.kind() == YotoCloudException.Kind.UNAVAILABLE
              || e.kind() == YotoCloudException.Kind.TOO_MANY;
      if (passing && entry.tokens().expiresAt().isAfter(clock.instant())) {
        return entry.tokens();
      }
      throw e;
    }
    YotoTokens kept =
        fresh.refreshToken() != null
            ? fresh
            : new YotoTokens(fresh.accessToken(), refreshToken, fresh.expiresAt(), fresh.scope());
    return store(accountId, new Unstored(kept, entry.version(), holder), entry, force);
  }

  /**
   * Where the vault does not take it, this process keeps it, and keeps others from spending what is
   * spent, until the next one who asks has better luck.
   */
  private YotoTokens store(String accountId, Unstored fresh, VaultEntry entry, boolean force) {
    boolean stored;
    try {
      stored = storePatiently(accountId, fresh);
    } catch (TokenVaultException e) {
      unstored.put(accountId, fresh);
      var unused = leases.acquire(lease(accountId), fresh.holder(), UNSTORED_LEASE);
      return atHand(entry, force, e);
    }
    unstored.remove(accountId);
    if (!stored) {
      return load(accountId).tokens(); // linked anew meanwhile: that grant counts
    }
    Instant now = clock.instant();
    table.change(YotoAccount.class, YotoAccounts.key(accountId), account -> account.refreshed(now));
    return fresh.tokens();
  }

  private boolean storePatiently(String accountId, Unstored fresh) {
    for (int pauses = 1; ; pauses *= 2) {
      try {
        return vault.store(accountId, fresh.tokens(), fresh.expectedVersion());
      } catch (TokenVaultException e) {
        if (pauses > STORE_PAUSES) {
          throw e;
        }
        sleep(LOOK_AGAIN.multipliedBy(pauses));
      }
    }
  }

  private static String lease(String accountId) {
    return "yoto-refresh-" + accountId;
  }

  /**
   * Due when little is left; for tokens that live shorter than twice the margin, when half of their
   * life is over.
   */
  private boolean due(YotoTokens tokens, Instant storedAt) {
    Duration life = Duration.between(storedAt, tokens.expiresAt());
    if (!life.isPositive()) {
      return !clock.instant().isBefore(storedAt.plus(AT_LEAST));
    }
    Duration margin = life.compareTo(MARGIN.multipliedBy(2)) < 0 ? life.dividedBy(2) : MARGIN;
    return !clock.instant().isBefore(tokens.expiresAt().minus(margin));
  }

  private VaultEntry load(String accountId) {
    return vault
        .load(accountId)
        .orElseThrow(() -> needsConsent(accountId, "There are no tokens for this account"));
  }

  private YotoCloudException needsConsent(String accountId, String why) {
    table.change(YotoAccount.class, YotoAccounts.key(accountId), YotoAccount::needingConsent);
    return new YotoCloudException(YotoCloudException.Kind.INVALID_GRANT, why);
  }

  private void sleep(Duration length) {
    try {
      pause.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new YotoCloudException(
          YotoCloudException.Kind.UNAVAILABLE, "Interrupted while waiting to refresh", e);
    }
  }
}
