package io.yotosmartstream.mqtt.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSessionTest {
  private final SettableClock clock = new SettableClock();
  private final ManualTimers timers = new ManualTimers(clock);
  private final LiveTickets tickets =
      new LiveTickets(new Table(new InMemoryItemStore(clock)), clock);
  private final LiveHub hub = new LiveHub();

  @Test
  void saysHelloToATicketAndThenWhatHappens() {
    Socket socket = new Socket();
    LiveSession session = session(socket);
    session.said(ticket("u1", "h1"));
    hub.publish("h1", ThingChanged.audio(clock.instant(), "correlation-1", "audio-1"));

    assertThat(socket.sent)
        .containsExactly(
            "{\"type\":\"hello\",\"at\":\"2026-05-01T12:00:00.000Z\",\"connectionId\":\"c1\","
                + "\"expiresAt\":\"2026-05-01T12:15:00.000Z\"}",
            "{\"type\":\"audio\",\"at\":\"2026-05-01T12:00:00.000Z\","
                + "\"correlationId\":\"correlation-1\",\"data\":{\"id\":\"audio-1\"}}");
  }

  @Test
  void saysNothingOfOtherHouseholds() {
    Socket one = new Socket();
    Socket other = new Socket();
    session(one).said(ticket("u1", "h1"));
    session(other).said(ticket("u2", "h2"));
    hub.publish("h2", "{}");

    assertThat(one.sent).hasSize(1);
    assertThat(other.sent).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ticket\",\"ticket\":\"guess\"}",
        "{\"type\":\"ticket\"}",
        "{\"type\":\"ping\"}",
        "not json",
        "",
        "[]"
      })
  void endsWhereTheFirstMessageIsNoGoodTicket(String first) {
    Socket socket = new Socket();
    session(socket).said(first);

    assertThat(socket.closed).containsExactly(4401);
    assertThat(socket.sent).isEmpty();
  }

  @Test
  void takesATicketOnce() {
    String ticket = ticket("u1", "h1");
    session(new Socket()).said(ticket);
    Socket second = new Socket();
    session(second).said(ticket);

    assertThat(second.closed).containsExactly(4401);
  }

  @Test
  void endsWhereNoTicketComes() {
    Socket socket = new Socket();
    session(socket);
    timers.advance(Duration.ofMillis(9_999));
    assertThat(socket.closed).isEmpty();
    timers.advance(Duration.ofMillis(1));

    assertThat(socket.closed).containsExactly(4408);
  }

  @Test
  void endsWithTheSignIn() {
    Socket socket = new Socket();
    session(socket).said(ticket("u1", "h1"));
    timers.advance(Duration.ofMinutes(15));

    assertThat(socket.closed).containsExactly(4401);
  }

  @Test
  void endsForOneUserWhoSignsOut() {
    Socket one = new Socket();
    Socket other = new Socket();
    session(one).said(ticket("u1", "h1"));
    session(other).said(ticket("u2", "h1"));
    hub.endSessions("u1");

    assertThat(one.closed).containsExactly(4401);
    assertThat(other.closed).isEmpty();
  }

  @Test
  void answersPings() {
    Socket socket = new Socket();
    LiveSession session = session(socket);
    session.said(ticket("u1", "h1"));
    session.said("{\"type\":\"ping\"}");
    session.said("{\"type\":\"something else\"}");

    assertThat(socket.sent)
        .last()
        .isEqualTo("{\"type\":\"pong\",\"at\":\"2026-05-01T12:00:00.000Z\"}");
    assertThat(socket.closed).isEmpty();
  }

  @Test
  void isForgottenWhenItIsClosed() {
    Socket socket = new Socket();
    LiveSession session = session(socket);
    session.said(ticket("u1", "h1"));
    session.ended();
    hub.publish("h1", "{}");

    assertThat(socket.sent).hasSize(1);
    assertThat(hub.size()).isZero();
    assertThat(timers.size()).isZero();
  }

  private LiveSession session(Socket socket) {
    return new LiveSession("c1", socket, hub, tickets, timers, clock);
  }

  private String ticket(String user, String house) {
    String ticket =
        tickets.issue(new Grant(user, house, clock.instant().plusSeconds(900))).ticket();
    return "{\"type\":\"ticket\",\"ticket\":\"" + ticket + "\"}";
  }

  private static final class Socket implements LiveSocket {
    final List<String> sent = new ArrayList<>();
    final List<Integer> closed = new ArrayList<>();

    @Override
    public void send(String text) {
      sent.add(text);
    }

    @Override
    public void close(int code, String reason) {
      closed.add(code);
    }
  }
}
