package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews every grant now and then, so that one that nobody uses does not run out. */
public final class KeepTokensAlive implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(KeepTokensAlive.class);
  private final YotoAccounts accounts;
  private final FreshTokens tokens;

  public KeepTokensAlive(YotoAccounts accounts, FreshTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** One account that fails does not stop the others. */
  @Override
  public void run() {
    for (YotoAccount account : accounts.all()) {
      if (account.health() == YotoAccount.Health.NEEDS_CONSENT) {
        continue;
      }
      try {
        var unused = tokens.renewed(account.accountId());
      } catch (RuntimeException e) {
        LOG.warn(
            "The grant of Yoto account {} was not renewed: {}",
            account.accountId(),
            e.getMessage());
      }
    }
  }
}
