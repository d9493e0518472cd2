package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.mqtt.broker.BrokerException;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.CommandLifeCycle.Pending;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.yoto.messages.Incoming.Acknowledgement;
import io.yotosmartstream.yoto.messages.OutgoingMessage;
import io.yotosmartstream.yoto.messages.PlayerCommands;
import io.yotosmartstream.yoto.messages.PlayerTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one player's commands and waits for its answers. The table is the truth: what is kept here
 * is only what this task is waiting for. Used from the player's mailbox only.
 */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
  private static final Duration JUST_AFTER = Duration.ofMillis(5);
  private static final int CAUSES = 20;

  private final String householdId;
  private final String deviceId;
  private final PlayerContext context;
  private final CommandLifeCycle lifeCycle;
  private final Mailbox mailbox;
  private final Again again;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, String> causes = new LinkedHashMap<>();
  private @Nullable BrokerSession session;
  private boolean unreachable;
  private @Nullable Instant lookedAt;

  /**
   * A command that has not ended.
   *
   * @param sentAs its payload, where this connection has sent it
   */
  private record Waiting(
      Pending pending, Timers.Timer expiry, boolean handled, @Nullable String sentAs) {
    Stored<Command> stored() {
      return pending.stored();
    }

    Command command() {
      return stored().value();
    }
  }

  Commands(String householdId, String deviceId, PlayerContext context, Mailbox mailbox) {
    this.householdId = householdId;
    this.deviceId = deviceId;
    this.context = context;
    this.lifeCycle = context.commands();
    this.mailbox = mailbox;
    this.again = new Again(context.timers(), mailbox);
  }

  void aboard(BrokerSession connected) {
    session = connected;
    unreachable = false; // what was said meanwhile was not heard
    look();
  }

  /** What was sent may be lost; {@link #aboard} sends again what does no harm twice. */
  void ashore() {
    session = null;
    waiting.replaceAll((id, w) -> new Waiting(w.pending(), w.expiry(), false, null));
  }

  void stop() {
    ashore();
    waiting.values().forEach(w -> w.expiry().cancel());
    waiting.clear();
  }

  /**
   * @param isUnreachable the broker has told that the player is gone, and nothing came from it
   *     since
   */
  void unreachable(boolean isUnreachable) {
    unreachable = isUnreachable;
  }

  /** Reads the commands that have not ended and sends those that may be sent. */
  void look() {
    again.untilItWorks(this::lookOnce);
  }

  private void lookOnce() {
    Instant now = context.clock().instant();
    List<Pending> found = lifeCycle.pending(householdId, deviceId, lookedAt);
    for (Pending pending : found) {
      Waiting known = waiting.get(pending.stored().value().commandId());
      if (known == null) {
        handle(pending, expiry(pending));
      } else if (!known.handled()) {
        handle(new Pending(pending.stored(), known.pending().until()), known.expiry());
      }
    }
    lookedAt = now; // only here: what is left over where this throws was seen, and is not new
  }

  /** The player said OK or FAIL. Answers to requests that are no commands find none here. */
  void answered(Acknowledgement answer) {
    waiting.values().stream()
        .filter(w -> answers(answer, w))
        .findFirst()
        .ifPresent(w -> again.untilItWorks(() -> answered(w.command(), answer.accepted())));
  }

  private void answered(Command command, boolean accepted) {
    Waiting asked = waiting.get(command.commandId());
    if (asked == null) {
      return; // it expired while the table could not be reached
    }
    var unused =
        accepted
            ? lifeCycle.acknowledge(asked.stored())
            : lifeCycle.fail(asked.stored(), "The player refused it.");
    forget(command);
  }

  /** The correlation id of a command sent lately; null where it has none or is none of ours. */
  @Nullable String correlationOf(@Nullable String commandId) {
    return commandId == null ? null : causes.get(commandId);
  }

  private static boolean answers(Acknowledgement answer, Waiting w) {
    return w.command().commandId().equals(answer.requestId())
        || (w.sentAs() != null && w.sentAs().equals(answer.requestBody()));
  }

  private void handle(Pending pending, Timers.Timer expiry) {
    Command command = pending.stored().value();
    waiting.put(command.commandId(), new Waiting(pending, expiry, false, null));
    Optional<OutgoingMessage> message = PlayerCommands.toMessage(command);
    if (message.isEmpty()) {
      end(pending.stored(), "The command lacks what players need to know.");
    } else if (unreachable && command.status() == CommandStatus.QUEUED) {
      end(pending.stored(), "The player is off or out of reach.");
    } else if (session != null) {
      send(session, pending, expiry, message.get());
    }
  }

  private void send(
      BrokerSession to, Pending pending, Timers.Timer expiry, OutgoingMessage message) {
    Command command = pending.stored().value();
    // Not claimed: sent before and harmful twice, or ended. An answer may still come.
    Optional<Stored<Command>> claimed = lifeCycle.claim(pending);
    Pending now = new Pending(claimed.orElse(pending.stored()), pending.until());
    waiting.put(command.commandId(), new Waiting(now, expiry, true, message.payload()));
    if (claimed.isEmpty()) {
      return;
    }
    remember(command);
    try {
      to.publish(PlayerTopics.topic(deviceId, message.topicSuffix()), message.payload());
    } catch (BrokerException e) {
      LOG.warn("Command {} may not have been sent. {}", command.commandId(), e.getMessage());
    }
  }

  private void remember(Command command) {
    if (command.correlationId() != null) {
      causes.put(command.commandId(), command.correlationId());
      if (causes.size() > CAUSES) {
        causes.remove(causes.keySet().iterator().next());
      }
    }
  }

  private void end(Stored<Command> stored, String why) {
    var unused = lifeCycle.fail(stored, why);
    forget(stored.value());
  }

  private Timers.Timer expiry(Pending pending) {
    Instant due = pending.until().plus(JUST_AFTER);
    Command command = pending.stored().value();
    return context
        .timers()
        .after(
            Duration.between(context.clock().instant(), due),
            () -> mailbox.post(() -> expire(command)));
  }

  private void expire(Command command) {
    Waiting late = waiting.remove(command.commandId());
    if (late != null) {
      again.untilItWorks(() -> lifeCycle.expire(late.stored()));
    }
  }

  private void forget(Command command) {
    Waiting gone = waiting.remove(command.commandId());
    if (gone != null) {
      gone.expiry().cancel();
    }
  }
}
