package io.yotosmartstream.mqtt.live;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.json.LiveJson;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.mqtt.live.Admission.Admitted;
import io.yotosmartstream.mqtt.work.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What is said on one live socket: a ticket first, then pings; hello, what happens, and pongs back
 * (asyncapi.yaml).
 */
final class LiveSession {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
  static final int NO_TICKET = 4408;
  static final Duration TICKET_WITHIN = Duration.ofSeconds(10);

  private final String connectionId;
  private final LiveSocket socket;
  private final LiveHub hub;
  private final Admission admission;
  private final Timers timers;
  private final InstantSource clock;
  private Timers.Timer end;
  private @Nullable Grant grant;
  private boolean over;

  LiveSession(
      String connectionId,
      LiveSocket socket,
      LiveHub hub,
      Admission admission,
      Timers timers,
      InstantSource clock) {
    this.connectionId = connectionId;
    this.socket = socket;
    this.hub = hub;
    this.admission = admission;
    this.timers = timers;
    this.clock = clock;
    end = timers.after(TICKET_WITHIN, this::tooLate);
  }

  synchronized void said(String text) {
    JsonNode message = read(text);
    String type = message.path("type").asString("");
    if (over) {
      return;
    }
    if (grant == null) {
      admit(type.equals("ticket") ? message.path("ticket").asString("") : "");
    } else if (type.equals("ping")) {
      socket.send(LiveJson.pong(clock.instant()));
    }
  }

  synchronized void ended() {
    over = true;
    end.cancel();
    if (grant != null) {
      hub.leave(socket, grant);
    }
  }

  private void admit(String ticket) {
    Instant now = clock.instant();
    Optional<Admitted> found = take(ticket).filter(a -> !signedOut(a));
    end.cancel();
    if (found.isEmpty()) {
      over = true;
      socket.close(LiveHub.SESSION_ENDED, "The ticket is not good");
      return;
    }
    Grant given = found.get().grant();
    grant = given;
    socket.send(LiveJson.hello(now, connectionId, given.sessionEndsAt()));
    hub.join(socket, given);
    if (signedOut(found.get())) { // between the look above and the join
      socket.close(LiveHub.SESSION_ENDED, "The sign-in has ended");
    }
    end =
        timers.after(
            Duration.between(now, given.sessionEndsAt()),
            () -> socket.close(LiveHub.SESSION_ENDED, "The sign-in has ended"));
  }

  private boolean signedOut(Admitted admitted) {
    return hub.signedOutSince(admitted.grant().userId(), admitted.issuedAt());
  }

  private Optional<Admitted> take(String ticket) {
    try {
      return ticket.isEmpty() ? Optional.empty() : admission.take(ticket);
    } catch (RuntimeException e) {
      LOG.error("A ticket could not be looked up.", e);
      return Optional.empty();
    }
  }

  private synchronized void tooLate() {
    if (grant == null && !over) {
      over = true;
      socket.close(NO_TICKET, "No ticket came");
    }
  }

  private static JsonNode read(String text) {
    try {
      return Json.LENIENT.readTree(text);
    } catch (JacksonException e) {
      return Json.LENIENT.nullNode();
    }
  }
}
