package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.TokenVault.VaultEntry;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link TokenVault} says. */
public abstract class TokenVaultContract {
  protected final ManualClock clock = new ManualClock();
  protected final String account = UUID.randomUUID().toString();
  private TokenVault vault;

  protected abstract TokenVault vault(InstantSource clock);

  @BeforeEach
  void makeVault() {
    vault = vault(clock);
  }

  @Test
  void anUnknownAccountHasNoEntry() {
    assertThat(vault.load(account)).isEmpty();
  }

  @Test
  void theFirstEntryHasVersionOne() {
    assertThat(vault.store(account, tokens("a"), 0)).isTrue();
    VaultEntry entry = vault.load(account).orElseThrow();
    assertThat(entry.tokens()).isEqualTo(tokens("a"));
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.storedAt()).isEqualTo(clock.instant());
  }

  @Test
  void eachStoreCountsOneMore() {
    vault.store(account, tokens("a"), 0);
    clock.advance(Duration.ofMinutes(5));
    assertThat(vault.store(account, tokens("b"), 1)).isTrue();
    VaultEntry entry = vault.load(account).orElseThrow();
    assertThat(entry.tokens()).isEqualTo(tokens("b"));
    assertThat(entry.version()).isEqualTo(2);
    assertThat(entry.storedAt()).isEqualTo(clock.instant());
  }

  @Test
  void storesNothingOverAnotherVersion() {
    assertThat(vault.store(account, tokens("x"), 1)).isFalse();
    vault.store(account, tokens("a"), 0);
    assertThat(vault.store(account, tokens("x"), 0)).isFalse();
    assertThat(vault.store(account, tokens("x"), 2)).isFalse();
    assertThat(vault.load(account).orElseThrow().tokens()).isEqualTo(tokens("a"));
  }

  @Test
  void ofManyWhoStoreOverTheSameVersionOneWins() throws Exception {
    vault.store(account, tokens("a"), 0);
    List<Boolean> stored = Races.run(8, i -> () -> vault.store(account, tokens("b" + i), 1));
    assertThat(stored).containsOnlyOnce(true);
    VaultEntry entry = vault.load(account).orElseThrow();
    assertThat(entry.version()).isEqualTo(2);
    assertThat(entry.tokens()).isEqualTo(tokens("b" + stored.indexOf(true)));
  }

  @Test
  void accountsDoNotMix() {
    String other = UUID.randomUUID().toString();
    vault.store(account, tokens("a"), 0);
    vault.store(other, tokens("b"), 0);
    vault.delete(account);
    assertThat(vault.load(account)).isEmpty();
    assertThat(vault.load(other).orElseThrow().tokens()).isEqualTo(tokens("b"));
  }

  @Test
  void deletesAndBeginsAnew() {
    vault.delete(account);
    vault.store(account, tokens("a"), 0);
    vault.store(account, tokens("b"), 1);
    vault.delete(account);
    assertThat(vault.load(account)).isEmpty();
    assertThat(vault.store(account, tokens("c"), 0)).isTrue();
    assertThat(vault.load(account).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void keepsTokensWithoutARefreshToken() {
    YotoTokens bare = new YotoTokens("access", null, Instant.parse("2026-01-02T03:04:05Z"), "");
    vault.store(account, bare, 0);
    assertThat(vault.load(account).orElseThrow().tokens()).isEqualTo(bare);
  }

  @Test
  void keepsLongTokens() {
    YotoTokens large =
        new YotoTokens(
            "a".repeat(8_000), "r".repeat(4_000), Instant.parse("2026-01-02T03:04:05Z"), "scope");
    vault.store(account, large, 0);
    assertThat(vault.load(account).orElseThrow().tokens()).isEqualTo(large);
  }

  private static YotoTokens tokens(String name) {
    return new YotoTokens(
        "access-" + name,
        "refresh-" + name,
        Instant.parse("2026-01-02T03:04:05.678Z"),
        "offline_access family:view");
  }
}
