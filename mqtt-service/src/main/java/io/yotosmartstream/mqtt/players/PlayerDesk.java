package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.players.PlayerReport;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.yoto.messages.Incoming;
import io.yotosmartstream.yoto.messages.PlayerMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that concerns one player, one thing after the other in its mailbox: so its messages keep
 * their order, its state has one writer, and a slow one holds up no other. Methods return at once.
 */
public final class PlayerDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PlayerDesk.class);
  private static final int MAILBOX = 1_000;

  private final String householdId;
  private final String deviceId;
  private final PlayerContext context;
  private final Mailbox mailbox;
  private final Requests requests;
  private final Commands commands;
  private @Nullable PlayerState known;
  private boolean saidOffline;

  public PlayerDesk(String householdId, String deviceId, PlayerContext context) {
    this.householdId = householdId;
    this.deviceId = deviceId;
    this.context = context;
    this.mailbox = new Mailbox(context.threads(), MAILBOX);
    this.requests = new Requests(deviceId, context, mailbox);
    this.commands = new Commands(householdId, deviceId, context, mailbox);
  }

  public void aboard(BrokerSession session) {
    mailbox.post(
        () -> {
          saidOffline = false;
          commands.aboard(session);
          requests.aboard(session);
        });
  }

  public void ashore() {
    mailbox.post(
        () -> {
          commands.ashore();
          requests.ashore();
        });
  }

  /** The player is not ours any more. */
  public void stop() {
    mailbox.post(
        () -> {
          commands.stop();
          requests.ashore();
        });
  }

  public void lookForCommands() {
    mailbox.post(commands::look);
  }

  /**
   * @param topicSuffix what follows {@code device/{id}/}
   */
  public void message(String topicSuffix, byte[] payload) {
    Instant arrived = context.clock().instant();
    context.tally().received();
    if (!mailbox.offer(() -> take(topicSuffix, payload, arrived))) {
      context.tally().failed();
      LOG.error("Player {} sends more than can be kept; a message was dropped.", deviceId);
    }
  }

  private void take(String topicSuffix, byte[] payload, Instant arrived) {
    switch (PlayerMessages.parse(topicSuffix, payload)) {
      case Incoming.Report report -> keep(report, arrived);
      case Incoming.Acknowledgement answer -> commands.answered(answer);
      case Incoming.NotUnderstood not -> {
        context.tally().notUnderstood();
        LOG.warn("Player {} sent on {}: {}", deviceId, topicSuffix, not.reason());
      }
    }
  }

  /** What a command of ours caused carries that command's correlation id. */
  private void keep(Incoming.Report told, Instant arrived) {
    String cause = commands.correlationOf(told.requestId());
    if (cause == null) {
      merge(told, arrived);
    } else {
      Correlation.run(cause, () -> merge(told, arrived));
    }
  }

  private void merge(Incoming.Report told, Instant arrived) {
    PlayerState before = known;
    PlayerState after;
    try {
      after = context.reports().record(householdId, deviceId, told.report(), told.body());
    } catch (RuntimeException e) {
      context.tally().failed();
      LOG.error("A message of player {} could not be kept.", deviceId, e);
      return;
    }
    known = after;
    // A copy of a message changes nothing, and no page hears of it.
    if (before == null || before.version() != after.version()) {
      context.tally().handedOn(Duration.between(arrived, context.clock().instant()));
    }
    notePresence(told.report(), after);
    if (before != null && flipped(before, after)) {
      requests.status();
    }
  }

  private void notePresence(PlayerReport report, PlayerState after) {
    if (report instanceof PlayerReport.Presence presence) {
      saidOffline = !presence.online();
      if (presence.online()) {
        requests.eventsAndStatus();
      }
    } else if (after.online()) {
      saidOffline = false;
    }
    commands.unreachable(saidOffline);
  }

  private static boolean flipped(PlayerState before, PlayerState after) {
    return !Objects.equals(before.cardId(), after.cardId())
        || !Objects.equals(before.streaming(), after.streaming());
  }
}
