package io.yotosmartstream.yoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.InMemoryTokenVault;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.YotoCloudException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshTokensTest {
  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final InMemoryTokenVault vault = new InMemoryTokenVault(clock);
  private final Leases leases = new Leases(table, clock);
  private final RotatingYoto yoto = new RotatingYoto(clock);
  private final FreshTokens tokens = tokens(length -> Thread.yield());

  @BeforeEach
  void link() {
    table.write(
        Table.create(
            YotoAccounts.key("a1"),
            new YotoAccount(
                "a1", "h1", "auth0|1", null, YotoAccount.Health.HEALTHY, clock.instant(), null)));
    vault.store("a1", yoto.grant(), 0);
  }

  @Test
  void givesTheTokenAtHandWhileItIsGood() {
    clock.advance(Duration.ofMinutes(49));

    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");
    assertThat(yoto.refreshes()).isZero();
  }

  @Test
  void refreshesTenMinutesBeforeTheEndAndStoresBeforeUse() {
    clock.advance(Duration.ofMinutes(50));

    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(vault.load("a1").orElseThrow().tokens().refreshToken()).isEqualTo("refresh-2");
    assertThat(vault.load("a1").orElseThrow().version()).isEqualTo(2);
    assertThat(account().lastRefreshedAt()).isEqualTo(clock.instant());
  }

  @Test
  void refreshesShortTokensAtHalfTheirLife() {
    yoto.life(Duration.ofSeconds(10));
    vault.store("a1", yoto.grant(), 1);
    clock.advance(Duration.ofSeconds(4));
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-2");

    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-3");
  }

  @Test
  void keepsTheRefreshTokenWhereTheAnswerHasNone() {
    yoto.rotating(false);
    clock.advance(Duration.ofMinutes(55));
    tokens.forAccount("a1");
    clock.advance(Duration.ofMinutes(55));

    assertThat(tokens.forAccount("a1").refreshToken()).isEqualTo("refresh-1");
    assertThat(yoto.refreshes()).isEqualTo(2);
  }

  @Test
  void spendsARefreshTokenOnceHoweverManyAsk() throws Exception {
    clock.advance(Duration.ofMinutes(55));
    CountDownLatch go = new CountDownLatch(1);
    List<Future<YotoTokens>> asked = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 40)
          .forEach(
              i ->
                  asked.add(
                      threads.submit(
                          () -> {
                            go.await();
                            return tokens.forAccount("a1");
                          })));
      go.countDown();
      for (Future<YotoTokens> one : asked) {
        assertThat(one.get().accessToken()).isEqualTo("access-2");
      }
    }
    assertThat(yoto.refreshes()).isEqualTo(1);
  }

  @Test
  void takesWhatAnotherProcessRefreshed() {
    clock.advance(Duration.ofMinutes(55));
    leases.acquire("yoto-refresh-a1", "other", Duration.ofSeconds(30));
    FreshTokens waiting = tokens(length -> vault.store("a1", yoto.refresh("refresh-1"), 1));

    assertThat(waiting.forAccount("a1").accessToken()).isEqualTo("access-2");
    assertThat(yoto.refreshes()).isEqualTo(1);
  }

  @Test
  void doesNotWaitForEverForAnother() {
    clock.advance(Duration.ofMinutes(55));
    leases.acquire("yoto-refresh-a1", "other", Duration.ofMinutes(30));

    assertThat(tokens(clock::advance).forAccount("a1").accessToken())
        .as("good for a while yet")
        .isEqualTo("access-1");
    clock.advance(Duration.ofMinutes(5));
    assertThatThrownBy(() -> tokens(clock::advance).forAccount("a1"))
        .satisfies(is(Kind.UNAVAILABLE));
    assertThat(yoto.refreshes()).isZero();
  }

  @Test
  void takesOverFromOneThatDied() {
    clock.advance(Duration.ofMinutes(55));
    leases.acquire("yoto-refresh-a1", "dead", Duration.ofSeconds(5));

    assertThat(tokens(clock::advance).forAccount("a1").accessToken()).isEqualTo("access-2");
  }

  @Test
  void asksForConsentWhenTheGrantIsGone() {
    clock.advance(Duration.ofMinutes(55));
    yoto.failing(Kind.INVALID_GRANT);

    assertThatThrownBy(() -> tokens.forAccount("a1")).satisfies(is(Kind.INVALID_GRANT));
    assertThat(account().health()).isEqualTo(YotoAccount.Health.NEEDS_CONSENT);

    vault.delete("a1");
    assertThatThrownBy(() -> tokens.forAccount("a1")).satisfies(is(Kind.INVALID_GRANT));
  }

  @Test
  void livesOnTheOldTokenWhileYotoIsAway() {
    clock.advance(Duration.ofMinutes(55));
    for (Kind passing : List.of(Kind.UNAVAILABLE, Kind.TOO_MANY)) {
      yoto.failing(passing);
      assertThat(tokens.forAccount("a1").accessToken()).isEqualTo("access-1");
    }
    assertThat(account().health()).isEqualTo(YotoAccount.Health.HEALTHY);

    clock.advance(Duration.ofMinutes(5));
    assertThatThrownBy(() -> tokens.forAccount("a1")).satisfies(is(Kind.TOO_MANY));
  }

  @Test
  void renewsOnceWhenACallIsRefused() {
    List<String> used = new ArrayList<>();

    String answer =
        tokens.call(
            "a1",
            token -> {
              used.add(token);
              if (token.equals("access-1")) {
                throw new YotoCloudException(Kind.UNAUTHORIZED, "expired");
              }
              return "fine";
            });

    assertThat(answer).isEqualTo("fine");
    assertThat(used).containsExactly("access-1", "access-2");
  }

  @Test
  void doesNotRenewForAMissingScope() {
    assertThatThrownBy(
            () ->
                tokens.call(
                    "a1",
                    token -> {
                      throw new YotoCloudException(Kind.FORBIDDEN, "scope");
                    }))
        .satisfies(is(Kind.FORBIDDEN));
    assertThat(yoto.refreshes()).isZero();
  }

  private FreshTokens tokens(FreshTokens.Pause pause) {
    return new FreshTokens(table, vault, yoto.cloud(), leases, clock, pause);
  }

  private YotoAccount account() {
    return new YotoAccounts(table).find("a1").orElseThrow().value();
  }

  private static ThrowingConsumer<Throwable> is(Kind kind) {
    return failure -> assertThat(((YotoCloudException) failure).kind()).isEqualTo(kind);
  }
}
