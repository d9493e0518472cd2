package io.yotosmartstream.aws.vault;

import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What both stores hold of an account at the same time.
 *
 * @param secret null where Secrets Manager cannot be read
 * @param copy null where Parameter Store cannot be read
 * @param fault of the first that cannot be read; null where both can
 */
record Both(
    @Nullable Optional<VaultEntry> secret,
    Copies.@Nullable Found copy,
    @Nullable StoreFault fault) {

  static Both of(Secrets secrets, Copies copies, String accountId) {
    CompletableFuture<Look<Copies.Found>> copy =
        CompletableFuture.supplyAsync(
            () -> Look.at(() -> copies.load(accountId)), Thread::startVirtualThread);
    Look<Optional<VaultEntry>> secret = Look.at(() -> secrets.load(accountId));
    Look<Copies.Found> found = copy.join();
    return new Both(
        secret.found(), found.found(), secret.fault() == null ? found.fault() : secret.fault());
  }

  /** The later of what could be read. The secret's word counts where both are of one version. */
  @Nullable VaultEntry latest() {
    VaultEntry inSecret = secret == null ? null : secret.orElse(null);
    VaultEntry inCopy = copy == null ? null : copy.entry();
    if (inSecret == null || inCopy == null) {
      return inSecret == null ? inCopy : inSecret;
    }
    return inCopy.version() > inSecret.version() ? inCopy : inSecret;
  }

  /** 0 where there is none. */
  long version() {
    VaultEntry latest = latest();
    return latest == null ? 0 : latest.version();
  }
}
