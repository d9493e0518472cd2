package io.yotosmartstream.mqtt.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSessionTest {
  private final SettableClock clock = new SettableClock();
  private final ManualTimers timers = new ManualTimers(clock);
  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final LiveTickets tickets = new LiveTickets(new Table(items), clock);
  private final LiveHub hub = new LiveHub(clock);

  @BeforeEach
  void members() {
    List.of(membership("u1", "h1"), membership("u2", "h1"), membership("u2", "h2"))
        .forEach(key -> items.write(new Write.Create(key, Map.of(), null)));
  }

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
  void takesNoTicketOfAUserWhoWasRemovedMeanwhile() {
    String ticket = ticket("u2", "h1");
    items.write(new Write.Delete(membership("u2", "h1"), 1));
    Socket socket = new Socket();
    session(socket).said(ticket);
    Socket elsewhere = new Socket();
    session(elsewhere).said(ticket("u2", "h2"));

    assertThat(socket.closed).containsExactly(4401);
    assertThat(socket.sent).isEmpty();
    assertThat(elsewhere.closed).isEmpty();
  }

  @Test
  void takesNoTicketFromBeforeASignOut() {
    String old = ticket("u1", "h1");
    String other = ticket("u2", "h1");
    hub.endSessions("u1");
    clock.advance(Duration.ofSeconds(29));
    hub.endSessions("u3");
    Socket refused = new Socket();
    Socket notTheirs = new Socket();
    session(refused).said(old);
    session(notTheirs).said(other);

    assertThat(refused.closed).containsExactly(4401);
    assertThat(refused.sent).isEmpty();
    assertThat(notTheirs.closed).isEmpty();
  }

  @Test
  void takesATicketOfTheNextSignIn() {
    hub.endSessions("u1");
    clock.advance(Duration.ofMillis(1));
    Socket socket = new Socket();
    session(socket).said(ticket("u1", "h1"));

    assertThat(socket.closed).isEmpty();
    assertThat(socket.sent).hasSize(1);
  }

  /** The ticket is looked up before the sign-out, and the socket opens after it. */
  @Test
  void endsWhereTheSignOutComesWhileItIsLetIn() {
    Socket socket = new Socket();
    socket.onSend = () -> hub.endSessions("u1");
    session(socket).said(ticket("u1", "h1"));

    assertThat(socket.closed).containsExactly(4401);
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

  private static Key membership(String user, String house) {
    return new Key("USER#" + user, "HOUSE#" + house);
  }

  private LiveSession session(Socket socket) {
    return new LiveSession("c1", socket, hub, new Admission(items, clock), timers, clock);
  }

  private String ticket(String user, String house) {
    String ticket =
        tickets.issue(new Grant(user, house, clock.instant().plusSeconds(900))).ticket();
    return "{\"type\":\"ticket\",\"ticket\":\"" + ticket + "\"}";
  }

  private static final class Socket implements LiveSocket {
    final List<String> sent = new ArrayList<>();
    final List<Integer> closed = new ArrayList<>();
    Runnable onSend = () -> {};

    @Override
    public void send(String text) {
      onSend.run();
      sent.add(text);
    }

    @Override
    public void close(int code, String reason) {
      closed.add(code);
    }
  }
}
