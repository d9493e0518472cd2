package io.yotosmartstream.functions.live;

import io.yotosmartstream.functions.api.ApiSettings;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.live.LiveTickets;
import java.net.URI;
import java.time.Instant;

/** Tickets for the live socket. */
public final class LiveFunctions {
  /** Answer of {@code createLiveTicket}. Printing it shows no ticket. */
  public record LiveTicket(String ticket, URI url, Instant expiresAt) {
    @Override
    public String toString() {
      return "LiveTicket[expiresAt=" + expiresAt + "]";
    }
  }

  private final LiveTickets tickets;
  private final ApiSettings settings;

  public LiveFunctions(LiveTickets tickets, ApiSettings settings) {
    this.tickets = tickets;
    this.settings = settings;
  }

  public LiveTicket createLiveTicket(CallerOnly request) {
    Caller caller = request.caller();
    LiveTickets.Issued issued =
        tickets.issue(
            new LiveTickets.Grant(caller.userId(), caller.householdId(), caller.signedInUntil()));
    URI url = URI.create(settings.liveUrl().replace(ApiSettings.TICKET, issued.ticket()));
    return new LiveTicket(issued.ticket(), url, issued.expiresAt());
  }
}
