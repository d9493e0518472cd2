package io.yotosmartstream.live;

import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.PlayerEvent;
import io.yotosmartstream.players.PlayerState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The messages of asyncapi.yaml that carry what happened. {@code type} is the name that they have
 * on the socket.
 */
public sealed interface LiveMessage {
  String type();

  Instant at();

  @Nullable String correlationId();

  /** The whole state of a player. */
  record PlayerStateMessage(Instant at, @Nullable String correlationId, PlayerState data)
      implements LiveMessage {
    @Override
    public String type() {
      return "player.state";
    }
  }

  /** Something that a player reported. */
  record PlayerEventMessage(
      Instant at, @Nullable String correlationId, String deviceId, PlayerEvent data)
      implements LiveMessage {
    @Override
    public String type() {
      return "player.event";
    }
  }

  /** A command went from one state to the next. */
  record CommandMessage(Instant at, @Nullable String correlationId, Command data)
      implements LiveMessage {
    @Override
    public String type() {
      return "command";
    }
  }

  /** A job went on. */
  record JobMessage(Instant at, @Nullable String correlationId, Job data) implements LiveMessage {
    @Override
    public String type() {
      return "job";
    }
  }

  /** A thing was made, changed or deleted; pages that show it read it again. */
  record ThingChanged(String type, Instant at, @Nullable String correlationId, Changed data)
      implements LiveMessage {
    public static ThingChanged audio(Instant at, @Nullable String correlationId, String audioId) {
      return new ThingChanged("audio", at, correlationId, new Changed(audioId));
    }

    public static ThingChanged card(Instant at, @Nullable String correlationId, String cardId) {
      return new ThingChanged("card", at, correlationId, new Changed(cardId));
    }

    public static ThingChanged players(
        Instant at, @Nullable String correlationId, String accountId) {
      return new ThingChanged("players", at, correlationId, new Changed(accountId));
    }
  }

  /** Which thing. */
  record Changed(String id) {}
}
