package io.yotosmartstream.yoto;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the tokens of linked Yoto accounts, and nothing else does. What {@link #store} returned
 * from is durable. A fault is thrown as {@link TokenVaultException}.
 */
public interface TokenVault {

  /**
   * @param version 1 for the first, one more with each store; recovery takes the highest
   */
  record VaultEntry(YotoTokens tokens, long version, Instant storedAt) {}

  Optional<VaultEntry> load(String accountId);

  /**
   * @param expectedVersion of the entry that was read; 0 where there was none
   * @return whether it was stored; false where another version is there by now
   */
  boolean store(String accountId, YotoTokens tokens, long expectedVersion);

  /** Nothing happens where there is none. */
  void delete(String accountId);
}
