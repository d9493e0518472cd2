package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.functions.yotolink.DeviceSync;
import io.yotosmartstream.functions.yotolink.LinkedAccounts;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes over the grant behind a refresh token of the old system. The token goes into the vault
 * first and is used by the use case that refreshes every token, which stores the new one before
 * anybody uses it; so a run that breaks off later finds the new one there. Then the account is
 * linked as after a consent.
 */
final class TakeOver {
  private static final String KIND = "tokens";

  /** What the vault has before the refresh: a token that has run out already. */
  private static final long UNPROVEN = 1;

  private final String household;
  private final Table table;
  private final Platform platform;
  private final FreshTokens tokens;
  private final LinkedAccounts accounts;
  private final DeviceSync devices;
  private final Marks marks;

  TakeOver(
      String household,
      Table table,
      Platform platform,
      FreshTokens tokens,
      DeviceSync devices,
      Marks marks) {
    this.household = household;
    this.table = table;
    this.platform = platform;
    this.tokens = tokens;
    this.accounts =
        new LinkedAccounts(table, platform.yotoCloud(), platform.tokenVault(), platform.clock());
    this.devices = devices;
    this.marks = marks;
  }

  /** Why nothing is to be done, where that can be told without using the token. */
  Optional<String> there(Grant grant) {
    if (marks.find(KIND, Secrets.hash(grant.token())).isPresent()) {
      return Optional.of("was taken by an earlier run");
    }
    boolean linked =
        new YotoAccounts(table)
            .of(household).stream()
                .filter(account -> account.health() == YotoAccount.Health.HEALTHY)
                .filter(account -> !account.accountId().equals(grant.accountId()))
                .anyMatch(account -> account.yotoUser().equals(grant.yotoUser()));
    return linked ? Optional.of("the Yoto account is linked already") : Optional.empty();
  }

  /**
   * @return what was done
   * @throws YotoCloudException where Yoto does not accept the token, or does not answer
   * @throws Refusal where the account belongs to another household
   */
  String take(Grant grant) {
    YotoTokens proven = prove(grant);
    boolean linkedMeanwhile =
        accounts
            .of(proven)
            .filter(account -> account.householdId().equals(household))
            .filter(account -> account.health() == YotoAccount.Health.HEALTHY)
            .isPresent();
    if (linkedMeanwhile) {
      return finish(grant, accounts.of(proven).orElseThrow(), "the Yoto account is linked already");
    }
    YotoAccount account;
    try {
      account = accounts.link(household, proven, grant.accountId());
    } catch (Refusal e) {
      platform.tokenVault().delete(grant.accountId());
      throw e;
    }
    return finish(grant, account, "the Yoto account is linked");
  }

  /** Uses the token, unless an earlier run has and kept what it got. */
  private YotoTokens prove(Grant grant) {
    TokenVault vault = platform.tokenVault();
    Optional<VaultEntry> kept = vault.load(grant.accountId());
    if (kept.filter(entry -> entry.version() > UNPROVEN).isPresent()) {
      return tokens.forAccount(grant.accountId());
    }
    if (kept.isEmpty()) {
      vault.store(grant.accountId(), new YotoTokens("none", grant.token(), Instant.EPOCH, ""), 0);
    }
    try {
      return tokens.renewed(grant.accountId());
    } catch (YotoCloudException e) {
      if (vault.load(grant.accountId()).filter(entry -> entry.version() == UNPROVEN).isPresent()) {
        vault.delete(grant.accountId()); // the next run brings it again
      }
      throw e;
    }
  }

  private String finish(Grant grant, YotoAccount account, String done) {
    if (!account.accountId().equals(grant.accountId())) {
      platform.tokenVault().delete(grant.accountId());
    }
    String players = "";
    try {
      devices.sync(account);
    } catch (YotoCloudException e) {
      players = "; its players come when Yoto answers";
    }
    platform.wakeUps().accountsChanged();
    marks.finish(KIND, Secrets.hash(grant.token()), grant.label(), account.accountId());
    return done + players;
  }
}
