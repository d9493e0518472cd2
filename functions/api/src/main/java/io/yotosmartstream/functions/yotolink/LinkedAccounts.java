package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down that a Yoto account belongs to a household. */
public final class LinkedAccounts {
  private final Table table;
  private final YotoCloud cloud;
  private final TokenVault vault;
  private final InstantSource clock;

  public LinkedAccounts(Table table, YotoCloud cloud, TokenVault vault, InstantSource clock) {
    this.table = table;
    this.cloud = cloud;
    this.vault = vault;
    this.clock = clock;
  }

  /** The account that tokens are of, where it is linked already, to whichever household. */
  public Optional<YotoAccount> of(YotoTokens tokens) {
    String yotoUser = cloud.userOf(tokens.accessToken());
    return new YotoAccounts(table)
        .all().stream().filter(account -> account.yotoUser().equals(yotoUser)).findFirst();
  }

  /**
   * Tokens before the account: whoever finds the account finds its tokens.
   *
   * @param newId of the account where it is not linked yet
   * @throws Refusal where it is linked to another household, or just now by somebody else
   */
  public YotoAccount link(String householdId, YotoTokens tokens, String newId) {
    Optional<YotoAccount> known = of(tokens);
    if (known.isPresent() && !known.get().householdId().equals(householdId)) {
      throw Refusal.conflict(
          "This Yoto account is linked to another household. It must be unlinked there first.");
    }
    String accountId = known.map(YotoAccount::accountId).orElse(newId);
    long version = vault.load(accountId).map(TokenVault.VaultEntry::version).orElse(0L);
    if (!vault.store(accountId, tokens, version)) {
      throw Refusal.conflict("The account was linked a moment ago. Look again.");
    }
    Instant now = clock.instant();
    YotoAccount account =
        new YotoAccount(
            accountId,
            householdId,
            cloud.userOf(tokens.accessToken()),
            cloud.accountEmail(tokens.accessToken()).orElse(null),
            YotoAccount.Health.HEALTHY,
            now,
            now);
    if (table.write(Table.create(YotoAccounts.key(accountId), account)) == WriteOutcome.CONFLICT) {
      var unused = table.change(YotoAccount.class, YotoAccounts.key(accountId), before -> account);
    }
    return account;
  }
}
