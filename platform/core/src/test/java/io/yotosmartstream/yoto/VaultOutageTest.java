package io.yotosmartstream.yoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.InMemoryTokenVault;
import io.yotosmartstream.testing.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vault goes down while a token is refreshed; a spent refresh token would end the grant. */
class VaultOutageTest {
  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final FailingVault vault = new FailingVault();
  private final RotatingYoto yoto = new RotatingYoto(clock);
  private final FreshTokens tokens = process();

  @BeforeEach
  void link() {
    table.write(
        Table.create(
            YotoAccounts.key("a1"),
            new YotoAccount(
                "a1", "h1", "auth0|1", null, YotoAccount.Health.HEALTHY, clock.instant(), null)));
    vault.store("a1", yoto.grant(), 0);
    clock.advance(Duration.ofMinutes(55));
  }

  @Test
  void isNotReadSoNothingIsSpentAndTheAccountComesBackByItself() {
    vault.loads = false;
    assertThatThrownBy(() -> tokens.forAccount("a1")).isInstanceOf(TokenVaultException.class);
    assertThat(yoto.refreshes()).isZero();
    assertThat(health()).isEqualTo(YotoAccount.Health.HEALTHY);

    vault.loads = true;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
  }

  @Test
  void isNotWrittenForAMomentAndNobodyNotices() {
    vault.failures = 3;

    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(yoto.refreshes()).isEqualTo(1);
  }

  @Test
  void isNotWrittenForLongAndTheNewTokenIsStoredLater() {
    vault.failures = Integer.MAX_VALUE;
    assertThat(tokens.forAccount("a1").accessToken()).as("good for 5 min").isEqualTo("access-1");
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");
    clock.advance(Duration.ofMinutes(6));
    assertThatThrownBy(() -> tokens.forAccount("a1")).isInstanceOf(TokenVaultException.class);

    vault.failures = 0;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(stored().refreshToken()).isEqualTo("refresh-2");
    assertThat(yoto.refreshes()).as("the spent one was not used again").isEqualTo(1);
    assertThat(health()).isEqualTo(YotoAccount.Health.HEALTHY);
  }

  @Test
  void isNotWrittenAndAnotherProcessDoesNotSpendTheSpentOne() {
    FreshTokens other = process();
    vault.failures = Integer.MAX_VALUE;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");
    vault.failures = 0;
    assertThat(other.forAccount("a1").accessToken()).isEqualTo("access-1");
    clock.advance(Duration.ofMinutes(1));
    assertThat(other.forAccount("a1").accessToken()).isEqualTo("access-1");

    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(other.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(yoto.refreshes()).isEqualTo(1);
  }

  @Test
  void isWrittenButItsAnswerIsLost() {
    vault.answersLost = 1;

    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(stored().refreshToken()).isEqualTo("refresh-2");
    clock.advance(Duration.ofMinutes(55));
    assertThat(process().forAccount("a1").accessToken()).isEqualTo("access-3");
  }

  @Test
  void isWrittenButEveryAnswerIsLostForLong() {
    vault.answersLost = Integer.MAX_VALUE;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");

    vault.answersLost = 0;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(yoto.refreshes()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(55));
    assertThat(process().forAccount("a1").accessToken())
        .as("the lease is free")
        .isEqualTo("access-3");
  }

  @Test
  void aPersonWhoLinksAnewMeanwhileIsNotOverwritten() {
    vault.failures = Integer.MAX_VALUE;
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");
    vault.failures = 0;
    vault.store("a1", yoto.grant(), 1);

    assertThat(tokens.renewed("a1").accessToken()).isEqualTo("access-4");
    assertThat(stored().refreshToken()).isEqualTo("refresh-4");
  }

  private FreshTokens process() {
    return new FreshTokens(
        table, vault, yoto.cloud(), new Leases(table, clock), clock, clock::advance);
  }

  private YotoTokens stored() {
    return vault.load("a1").orElseThrow().tokens();
  }

  private YotoAccount.Health health() {
    return new YotoAccounts(table).find("a1").orElseThrow().value().health();
  }

  private final class FailingVault implements TokenVault {
    private final InMemoryTokenVault kept = new InMemoryTokenVault(clock);
    boolean loads = true;
    int failures;
    int answersLost;

    @Override
    public Optional<VaultEntry> load(String accountId) {
      if (!loads) {
        throw down();
      }
      return kept.load(accountId);
    }

    @Override
    public boolean store(String accountId, YotoTokens fresh, long expectedVersion) {
      if (failures > 0) {
        failures--;
        throw down();
      }
      boolean stored = kept.store(accountId, fresh, expectedVersion);
      if (answersLost > 0) {
        answersLost--;
        throw down();
      }
      return stored;
    }

    @Override
    public void delete(String accountId) {
      kept.delete(accountId);
    }

    private TokenVaultException down() {
      return new TokenVaultException("The vault is down", new IOException("no route"));
    }
  }
}
