package io.yotosmartstream.aws.vault;

import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens in Secrets Manager, which also decides who wins, with a copy in Parameter Store. Where
 * Secrets Manager fails while a new token is to be kept, the copy takes it: the old one is spent by
 * then. So the later of the two counts, and whoever finds them different makes them alike.
 *
 * <p>With one of the stores out of reach nobody knows which is the later, and a refresh token used
 * twice ends the grant. Then an entry is handed out only for its access token, while that is good.
 */
final class AwsTokenVault implements TokenVault {
  private static final Logger LOG = LoggerFactory.getLogger(AwsTokenVault.class);
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private final Secrets secrets;
  private final Copies copies;
  private final InstantSource clock;

  AwsTokenVault(Secrets secrets, Copies copies, InstantSource clock) {
    this.secrets = secrets;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public Optional<VaultEntry> load(String accountId) {
    check(accountId);
    Both both = Both.of(secrets, copies, accountId);
    VaultEntry latest = both.latest();
    if (both.fault() == null) {
      makeAlike(accountId, both);
      return Optional.ofNullable(latest);
    }
    if (latest == null || !goodForAWhile(latest)) {
      throw new TokenVaultException("Cannot read the vault", both.fault());
    }
    return Optional.of(latest);
  }

  @Override
  public boolean store(String accountId, YotoTokens tokens, long expectedVersion) {
    check(accountId);
    Both both = Both.of(secrets, copies, accountId);
    boolean another =
        both.fault() == null ? both.version() != expectedVersion : both.version() > expectedVersion;
    if (another) {
      return false;
    }
    VaultEntry next = new VaultEntry(tokens, expectedVersion + 1, clock.instant());
    if (both.secret() == null) {
      return keepInCopy(accountId, next);
    }
    boolean won;
    try {
      won = writeSecret(accountId, both.secret().isPresent(), next);
    } catch (StoreFault e) {
      LOG.warn("New tokens of account {} go into the copy only. {}", accountId, e.getMessage());
      return keepInCopy(accountId, next);
    }
    if (won && both.copy() != null) {
      writeCopy(accountId, both.copy(), next);
    }
    return won;
  }

  /** The copy first, as the secret would come back from it; and again, lest a reader renewed it. */
  @Override
  public void delete(String accountId) {
    check(accountId);
    try {
      copies.delete(accountId);
      secrets.delete(accountId);
      copies.delete(accountId);
    } catch (StoreFault e) {
      throw new TokenVaultException("Cannot delete from the vault", e);
    }
  }

  private boolean keepInCopy(String accountId, VaultEntry next) {
    try {
      Copies.Found found = copies.load(accountId);
      return found.version() < next.version() && copies.replace(accountId, found, next);
    } catch (StoreFault e) {
      throw new TokenVaultException("Cannot write the vault", e);
    }
  }

  private void makeAlike(String accountId, Both both) {
    Copies.Found copy = both.copy();
    VaultEntry latest = both.latest();
    if (copy == null || both.secret() == null || latest == null) {
      return;
    }
    if (copy.version() < latest.version()) {
      writeCopy(accountId, copy, latest);
    } else if (both.secret().map(VaultEntry::version).orElse(0L) < latest.version()) {
      try {
        boolean ours = writeSecret(accountId, both.secret().isPresent(), latest);
        LOG.info("The secret of account {} was behind. Made up for here: {}", accountId, ours);
      } catch (StoreFault e) {
        LOG.warn("The secret of account {} stays behind. {}", accountId, e.getMessage());
      }
    }
  }

  private boolean writeSecret(String accountId, boolean present, VaultEntry entry) {
    return present ? secrets.put(accountId, entry) : secrets.create(accountId, entry);
  }

  /** What fails here is done by the next who looks. */
  private void writeCopy(String accountId, Copies.Found found, VaultEntry entry) {
    try {
      var unused = copies.replace(accountId, found, entry);
    } catch (StoreFault e) {
      LOG.warn("The copy for account {} stays behind. {}", accountId, e.getMessage());
    }
  }

  private boolean goodForAWhile(VaultEntry entry) {
    return entry.tokens().expiresAt().isAfter(clock.instant().plus(FreshTokens.MARGIN));
  }

  private static void check(String accountId) {
    if (!ACCOUNT.matcher(accountId).matches()) {
      throw new IllegalArgumentException("That is not the id of an account");
    }
  }
}
