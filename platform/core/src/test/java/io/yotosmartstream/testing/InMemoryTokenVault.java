package io.yotosmartstream.testing;

import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The vault in memory. */
public final class InMemoryTokenVault implements TokenVault {
  private final Map<String, VaultEntry> entries;
  private final InstantSource clock;

  public InMemoryTokenVault(InstantSource clock) {
    this(new HashMap<>(), clock);
  }

  private InMemoryTokenVault(Map<String, VaultEntry> entries, InstantSource clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** The same vault, used by a host with a clock of its own; not at the same time. */
  public InMemoryTokenVault seenBy(InstantSource host) {
    return new InMemoryTokenVault(entries, host);
  }

  @Override
  public synchronized Optional<VaultEntry> load(String accountId) {
    return Optional.ofNullable(entries.get(accountId));
  }

  @Override
  public synchronized boolean store(String accountId, YotoTokens tokens, long expectedVersion) {
    VaultEntry before = entries.get(accountId);
    if ((before == null ? 0 : before.version()) != expectedVersion) {
      return false;
    }
    entries.put(accountId, new VaultEntry(tokens, expectedVersion + 1, clock.instant()));
    return true;
  }

  @Override
  public synchronized void delete(String accountId) {
    entries.remove(accountId);
  }
}
