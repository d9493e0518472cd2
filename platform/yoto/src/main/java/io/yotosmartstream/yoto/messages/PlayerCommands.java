package io.yotosmartstream.yoto.messages;

import io.yotosmartstream.players.Command;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what players are asked (protocol page, section 3.3). Each payload carries the command's id
 * as {@code requestId}, by which its answer is told.
 */
public final class PlayerCommands {
  private PlayerCommands() {}

  /** Empty where the command lacks what its kind needs: it can never be sent. */
  public static Optional<OutgoingMessage> toMessage(Command command) {
    return switch (command.kind()) {
      case PLAY_CARD, NEXT, PREVIOUS, SEEK -> start(command);
      case PAUSE -> plain("command/card/pause", command);
      case RESUME -> plain("command/card/resume", command);
      case STOP -> plain("command/card/stop", command);
      case SET_VOLUME ->
          withNumber("command/volume/set", "volume", percent(command.volume()), command);
      case SET_SLEEP_TIMER ->
          withNumber("command/sleep-timer/set", "seconds", command.seconds(), command);
    };
  }

  /** Asks the player to go on sending events; it falls silent minutes after the last one. */
  public static OutgoingMessage requestEvents() {
    return new OutgoingMessage("command/events/request", "");
  }

  /** Asks for {@code data/status}. */
  public static OutgoingMessage requestStatus() {
    return new OutgoingMessage("command/status/request", "");
  }

  /** Asks for {@code status/full}, which alone has the Wi-Fi strength. */
  public static OutgoingMessage requestFullStatus(String requestId) {
    return new OutgoingMessage(
        "command/status",
        JsonNodeFactory.instance.objectNode().put("requestId", requestId).toString());
  }

  /**
   * Always with {@code secondsIn}: without it the card that is active resumes, and chapter and
   * track are ignored (section 3.8.4).
   */
  private static Optional<OutgoingMessage> start(Command command) {
    if (command.cardId() == null) {
      return Optional.empty();
    }
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("uri", "https://yoto.io/" + command.cardId());
    if (command.chapterKey() != null) {
      payload.put("chapterKey", command.chapterKey());
    }
    if (command.trackKey() != null) {
      payload.put("trackKey", command.trackKey());
    }
    payload.put("secondsIn", command.secondsIn() == null ? 0 : Math.max(0, command.secondsIn()));
    return Optional.of(message("command/card/start", payload, command));
  }

  private static Optional<OutgoingMessage> withNumber(
      String topic, String field, @Nullable Integer value, Command command) {
    return value == null
        ? Optional.empty()
        : Optional.of(
            message(topic, JsonNodeFactory.instance.objectNode().put(field, value), command));
  }

  private static Optional<OutgoingMessage> plain(String topic, Command command) {
    return Optional.of(message(topic, JsonNodeFactory.instance.objectNode(), command));
  }

  private static OutgoingMessage message(String topic, ObjectNode payload, Command command) {
    return new OutgoingMessage(topic, payload.put("requestId", command.commandId()).toString());
  }

  private static @Nullable Integer percent(@Nullable Integer step) {
    return step == null ? null : Integer.valueOf(Volume.percentOf(step));
  }
}
