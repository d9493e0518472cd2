package io.yotosmartstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.live.LiveTickets.Issued;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveTicketsTest {
  private final SettableClock clock = new SettableClock();
  private final LiveTickets tickets =
      new LiveTickets(new Table(new InMemoryItemStore(clock)), clock);
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
  void isUnlikeAnyOtherAndNotGuessed() {
    Issued one = tickets.issue(grant);
    Issued other = tickets.issue(grant);

    assertThat(one.ticket()).isNotEqualTo(other.ticket()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(tickets.consume("guess")).isEmpty();
    assertThat(tickets.consume("")).isEmpty();
  }
}
