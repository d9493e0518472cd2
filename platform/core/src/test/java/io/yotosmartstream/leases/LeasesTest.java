package io.yotosmartstream.leases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final Leases leases = new Leases(table, clock);

  @Test
  void hasOneHolderAtATime() {
    assertThat(leases.acquire("a", "one", LENGTH)).isTrue();
    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();
    assertThat(leases.acquire("b", "two", LENGTH)).isTrue();
  }

  @Test
  void goesToAnotherOnceItsTimeIsOver() {
    leases.acquire("a", "one", LENGTH);
    clock.advance(LENGTH.minusMillis(1));
    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();

    clock.advance(Duration.ofMillis(1));
    assertThat(leases.acquire("a", "two", LENGTH)).isTrue();
    assertThat(leases.acquire("a", "one", LENGTH)).isFalse();
  }

  @Test
  void isProlongedByItsHolder() {
    leases.acquire("a", "one", LENGTH);
    clock.advance(Duration.ofSeconds(8));
    leases.acquire("a", "one", LENGTH);
    clock.advance(Duration.ofSeconds(8));

    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();
  }

  @Test
  void goesToAnotherThoughTheOneWhoDiedHadAClockThatIsAhead() {
    Leases ahead = of(Duration.ofMinutes(10));
    ahead.acquire("a", "dead", LENGTH);
    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();
    clock.advance(LENGTH.minusSeconds(1));
    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();
    clock.advance(Duration.ofSeconds(1));

    assertThat(leases.acquire("a", "two", LENGTH)).isTrue();
  }

  @Test
  void staysWithOneWhoseClockIsAheadAndWhoProlongsIt() {
    Leases ahead = of(Duration.ofMinutes(10));
    for (int i = 0; i < 10; i++) {
      assertThat(ahead.acquire("a", "one", LENGTH)).isTrue();
      assertThat(leases.acquire("a", "two", LENGTH)).isFalse();
      clock.advance(LENGTH.dividedBy(2));
    }
  }

  @Test
  void isLostByOneWhoseClockIsBehindAndNotTakenBack() {
    Leases behind = of(Duration.ofMinutes(-10));
    behind.acquire("a", "one", LENGTH);
    assertThat(leases.acquire("a", "two", LENGTH)).isTrue();
    for (int i = 0; i < 10; i++) {
      clock.advance(LENGTH.dividedBy(2));
      assertThat(leases.acquire("a", "two", LENGTH)).isTrue();
      assertThat(behind.acquire("a", "one", LENGTH)).isFalse();
    }
  }

  /** As a host sees it whose clock is off by so much. */
  private Leases of(Duration off) {
    return new Leases(table, () -> clock.instant().plus(off));
  }

  @Test
  void isGivenBackByItsHolderOnly() {
    leases.acquire("a", "one", LENGTH);
    leases.release("a", "two");
    assertThat(leases.acquire("a", "two", LENGTH)).isFalse();

    leases.release("a", "one");
    leases.release("nobody-had-it", "one");
    assertThat(leases.acquire("a", "two", LENGTH)).isTrue();
  }

  @Test
  void goesToOneOfManyWhoWantItAtOnce() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            go.await();
                            return leases.acquire("a", "holder-" + i, LENGTH);
                          }))
              .toList();
      go.countDown();
      int winners = 0;
      for (Future<Boolean> one : tries) {
        winners += one.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }
}
