package io.yotosmartstream.functions.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.live.LiveFunctions.LiveTicket;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveFunctionsTest {
  private final SettableClock clock = new SettableClock();
  private final LiveTickets tickets =
      new LiveTickets(new Table(new InMemoryItemStore(clock)), clock);

  @Test
  void theAddressIsTheOneOfTheSettings() {
    assertThat(ticketAt("wss://live.example.com/live").url())
        .hasToString("wss://live.example.com/live");
  }

  @Test
  void theTicketIsInTheAddressWhereTheSocketWantsItOnConnecting() {
    LiveTicket ticket = ticketAt("wss://live.example.com/live?ticket={ticket}");

    assertThat(ticket.url()).hasToString("wss://live.example.com/live?ticket=" + ticket.ticket());
    assertThat(tickets.consume(ticket.ticket())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://live.example.com", "live", "wss://live/{tickets}", "wss:///x"})
  void anotherAddressIsRefusedWithWhatIsAllowed(String url) {
    assertThatThrownBy(() -> settings(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("LIVE_URL", "wss", "{ticket}", url);
  }

  private LiveTicket ticketAt(String url) {
    Caller caller = new Caller("u1", "h1", Role.OWNER, Set.of(), clock.instant().plusSeconds(900));
    return new LiveFunctions(tickets, settings(url)).createLiveTicket(new CallerOnly(caller));
  }

  private static ApiSettings settings(String url) {
    return ApiSettings.from(Map.of("PAGE_URL", "http://page", "LIVE_URL", url));
  }
}
