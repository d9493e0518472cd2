package io.yotosmartstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.live.LiveTickets.Issued;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class LiveTicketsTest {
  private final SettableClock clock = new SettableClock();
  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final LiveTickets tickets = new LiveTickets(new Table(items), clock);
  private final Grant grant = new Grant("u1", "h1", clock.instant().plusSeconds(900));

  @Test
  void opensOnce() {
    Issued issued = tickets.issue(grant);

    assertThat(tickets.consume(issued.ticket())).contains(grant);
    assertThat(tickets.consume(issued.ticket())).isEmpty();
  }

  @Test
  void runsOutAfterThirtySeconds() {
    Issued issued = tickets.issue(grant);
    assertThat(issued.expiresAt()).isEqualTo(clock.instant().plusSeconds(30));
    clock.advance(Duration.ofSeconds(30));

    assertThat(tickets.consume(issued.ticket())).isEmpty();
  }

  @Test
  void opensNothingWithAHostWhoseClockIsAheadAndOnceWithOneThatIsBehind() {
    Issued refused = tickets.issue(grant);
    assertThat(by(Duration.ofMinutes(10)).consume(refused.ticket())).isEmpty();

    Issued issued = tickets.issue(grant);
    clock.advance(Duration.ofMinutes(1));
    assertThat(by(Duration.ofMinutes(-10)).consume(issued.ticket())).contains(grant);
    assertThat(by(Duration.ofMinutes(-10)).consume(issued.ticket())).isEmpty();
  }

  /** A host whose clock is off by so much, over the same table. */
  private LiveTickets by(Duration off) {
    InstantSource own = () -> clock.instant().plus(off);
    return new LiveTickets(new Table(items.seenBy(own)), own);
  }

  @Test
  void isUnlikeAnyOtherAndNotGuessed() {
    Issued one = tickets.issue(grant);
    Issued other = tickets.issue(grant);

    assertThat(one.ticket()).isNotEqualTo(other.ticket()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(tickets.consume("guess")).isEmpty();
    assertThat(tickets.consume("")).isEmpty();
  }
}
