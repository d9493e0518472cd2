package io.yotosmartstream.yoto;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.InMemoryTokenVault;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts whose clock is ten minutes off Yoto's, by which tokens run out. */
class SkewedRefreshTest {
  private final SettableClock real = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(real));
  private final RotatingYoto yoto = new RotatingYoto(real);
  private final InMemoryTokenVault vault = new InMemoryTokenVault(real);

  @BeforeEach
  void link() {
    table.write(
        Table.create(
            YotoAccounts.key("a1"),
            new YotoAccount(
                "a1", "h1", "auth0|1", null, YotoAccount.Health.HEALTHY, real.instant(), null)));
  }

  @ParameterizedTest(name = "{0} minutes off, tokens of {1} minutes")
  @CsvSource({"10,60,6", "-10,60,4", "10,15,80", "-10,15,16", "10,5,240", "-10,5,48"})
  void refreshesNowAndThenAndNotAtEveryCall(int minutesOff, int lifeMinutes, int most) {
    yoto.life(Duration.ofMinutes(lifeMinutes));
    FreshTokens tokens = host(minutesOff);
    for (int minute = 0; minute < 4 * 60; minute++) {
      for (int call = 0; call < 10; call++) {
        assertThat(tries(tokens)).isLessThanOrEqualTo(2);
      }
      real.advance(Duration.ofMinutes(1));
    }

    assertThat(yoto.refreshes()).isBetween(most / 2, most);
  }

  @Test
  void aTokenThatHasRunOutIsUsedOnceAtMost() {
    FreshTokens behind = host(-10);
    real.advance(Duration.ofMinutes(61)); // 51 by its own clock; the token lived 60
    FreshTokens late = host(-30);

    assertThat(tries(late)).as("tries").isEqualTo(2);
    assertThat(tries(behind)).isEqualTo(1);
    assertThat(yoto.refreshes()).isEqualTo(1);
  }

  @Test
  void twoHostsWhoseClocksDifferDoNotSpendOneTokenTwice() {
    FreshTokens ahead = host(10);
    FreshTokens behind = host(-10);
    for (int minute = 0; minute < 6 * 60; minute++) {
      assertThat(tries(ahead)).isEqualTo(1);
      assertThat(tries(behind)).isEqualTo(1);
      real.advance(Duration.ofMinutes(1));
    }

    assertThat(new YotoAccounts(table).find("a1").orElseThrow().value().health())
        .isEqualTo(YotoAccount.Health.HEALTHY);
    assertThat(yoto.refreshes()).isBetween(6, 12);
  }

  /** How many tries Yoto saw until it accepted a token. */
  private int tries(FreshTokens tokens) {
    int[] tries = {0};
    return tokens.call(
        "a1",
        token -> {
          tries[0]++;
          if (!yoto.accepts(token)) {
            throw new YotoCloudException(Kind.UNAUTHORIZED, "expired");
          }
          return tries[0];
        });
  }

  private FreshTokens host(int minutesOff) {
    InstantSource clock = () -> real.instant().plus(Duration.ofMinutes(minutesOff));
    TokenVault own = vault.seenBy(clock);
    if (own.load("a1").isEmpty()) {
      own.store("a1", yoto.grant(), 0);
    }
    return new FreshTokens(
        table, own, yoto.cloud(), new Leases(table, clock), clock, real::advance);
  }
}
