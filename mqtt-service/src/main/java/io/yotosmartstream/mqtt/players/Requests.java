package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.mqtt.broker.BrokerException;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.yoto.messages.OutgoingMessage;
import io.yotosmartstream.yoto.messages.PlayerCommands;
import io.yotosmartstream.yoto.messages.PlayerTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one player talking: asks for events and status on connect, in a rhythm and when something
 * calls for it, one at a time with a gap between. Used from the player's mailbox only.
 */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  private enum Kind {
    EVENTS,
    STATUS,
    FULL_STATUS
  }

  private final String deviceId;
  private final PlayerContext context;
  private final Mailbox mailbox;
  private final Set<Kind> wanted = EnumSet.noneOf(Kind.class);
  private Instant free = Instant.MIN;
  private boolean fullNext;
  private @Nullable BrokerSession session;
  private Timers.Timer next = () -> {};
  private Timers.Timer events = () -> {};
  private Timers.Timer status = () -> {};

  Requests(String deviceId, PlayerContext context, Mailbox mailbox) {
    this.deviceId = deviceId;
    this.context = context;
    this.mailbox = mailbox;
  }

  void aboard(BrokerSession connected) {
    ashore();
    session = connected;
    wanted.add(Kind.FULL_STATUS);
    eventsAndStatus();
    events = every(context.rhythm().events(), () -> ask(Kind.EVENTS), timer -> events = timer);
    status = every(context.rhythm().status(), this::statusInTurn, timer -> status = timer);
  }

  void ashore() {
    session = null;
    wanted.clear();
    next.cancel();
    events.cancel();
    status.cancel();
  }

  /** It came online, so it does not send events yet. */
  void eventsAndStatus() {
    ask(Kind.EVENTS);
    ask(Kind.STATUS);
  }

  /** Its status is not what was known: cards come and go without a word (section 3.8.3). */
  void status() {
    ask(Kind.STATUS);
  }

  /** By turns the plain status and the full one, which alone has the Wi-Fi strength. */
  private void statusInTurn() {
    ask(fullNext ? Kind.FULL_STATUS : Kind.STATUS);
    fullNext = !fullNext;
  }

  private void ask(Kind kind) {
    wanted.add(kind);
    sendNext();
  }

  private void sendNext() {
    next.cancel();
    if (session == null || wanted.isEmpty()) {
      return;
    }
    Instant now = context.clock().instant();
    if (now.isBefore(free)) {
      later(Duration.between(now, free));
      return;
    }
    free = now.plus(context.rhythm().gap());
    Kind kind = wanted.iterator().next();
    wanted.remove(kind);
    publish(session, message(kind));
    if (!wanted.isEmpty()) {
      later(context.rhythm().gap());
    }
  }

  private void later(Duration delay) {
    next = context.timers().after(delay, () -> mailbox.post(this::sendNext));
  }

  private Timers.Timer every(Duration interval, Runnable work, Consumer<Timers.Timer> keep) {
    BrokerSession during = session;
    return context
        .timers()
        .after(
            interval,
            () ->
                mailbox.post(
                    () -> {
                      if (session == during) {
                        work.run();
                        keep.accept(every(interval, work, keep));
                      }
                    }));
  }

  private void publish(BrokerSession to, OutgoingMessage message) {
    try {
      to.publish(PlayerTopics.topic(deviceId, message.topicSuffix()), message.payload());
    } catch (BrokerException e) {
      LOG.warn("Player {} could not be asked. {}", deviceId, e.getMessage());
    }
  }

  private OutgoingMessage message(Kind kind) {
    return switch (kind) {
      case EVENTS -> PlayerCommands.requestEvents();
      case STATUS -> PlayerCommands.requestStatus();
      case FULL_STATUS ->
          PlayerCommands.requestFullStatus("s" + context.clock().instant().toEpochMilli());
    };
  }
}
