package io.yotosmartstream.mqtt.live;

import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.mqtt.work.Timers;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The live sockets of browsers. Each is pinged, and dropped where two pings in a row go without an
 * answer.
 */
public final class LiveEndpoint extends TextWebSocketHandler {
  public static final String PATH = "/live";
  private static final int LONGEST_MESSAGE = 4_096;
  private static final int GOING_AWAY = 1001;
  private static final Duration PING_EVERY = Duration.ofSeconds(30);
  private static final int UNANSWERED_PINGS = 2;

  /** Tomcat gives a write up after this many milliseconds. */
  private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private static final long SEND_MILLIS = 5_000;

  private final LiveHub hub;
  private final Admission admission;
  private final IdGenerator ids;
  private final Timers timers;
  private final InstantSource clock;
  private final Executor threads;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  private static final class Open {
    final QueuedSocket socket;
    final LiveSession session;
    volatile int unanswered;
    volatile Timers.Timer ping = () -> {};

    Open(QueuedSocket socket, LiveSession session) {
      this.socket = socket;
      this.session = session;
    }
  }

  public LiveEndpoint(
      LiveHub hub,
      ItemStore items,
      IdGenerator ids,
      Timers timers,
      InstantSource clock,
      Executor threads) {
    this.hub = hub;
    this.admission = new Admission(items, clock);
    this.ids = ids;
    this.timers = timers;
    this.clock = clock;
    this.threads = threads;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(LONGEST_MESSAGE);
    if (session instanceof NativeWebSocketSession wrapped
        && wrapped.getNativeSession() instanceof Session tomcat) {
      tomcat.getUserProperties().put(SEND_TIMEOUT, SEND_MILLIS);
    }
    QueuedSocket socket = new QueuedSocket(session, threads);
    Open opened =
        new Open(socket, new LiveSession(ids.next(), socket, hub, admission, timers, clock));
    open.put(session.getId(), opened);
    pingLater(opened);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    Open said = open.get(session.getId());
    if (said != null) {
      said.session.said(message.getPayload());
    }
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage message) {
    Open answered = open.get(session.getId());
    if (answered != null) {
      answered.unanswered = 0;
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    Open gone = open.remove(session.getId());
    if (gone != null) {
      gone.ping.cancel();
      gone.session.ended();
    }
  }

  /** Tells every page to come back later: the service is being stopped. */
  public void closeAll() {
    open.values().forEach(o -> o.socket.close(GOING_AWAY, "The service is being stopped"));
  }

  private void pingLater(Open to) {
    to.ping =
        timers.after(
            PING_EVERY,
            () -> {
              if (to.unanswered >= UNANSWERED_PINGS) {
                to.socket.close(GOING_AWAY, "No answer to pings");
                return;
              }
              to.unanswered++;
              to.socket.ping();
              pingLater(to);
            });
  }
}
