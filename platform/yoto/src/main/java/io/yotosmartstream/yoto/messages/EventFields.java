package io.yotosmartstream.yoto.messages;

import io.yotosmartstream.players.Playback;
import io.yotosmartstream.players.PlayerReport;
import io.yotosmartstream.yoto.loose.Loose;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of {@code data/events} (protocol page, section 3.5). */
final class EventFields {
  private static final int STEPS = 16;
  private static final int LONGEST_SECONDS = 7 * 24 * 3600;

  private EventFields() {}

  static PlayerReport read(JsonNode body) {
    return new PlayerReport.Playing(
        PlayerMessages.time(body, "eventUtc"),
        cardId(body),
        Loose.filledText(body, "chapterKey"),
        Loose.text(body, "chapterTitle"),
        Loose.filledText(body, "trackKey"),
        Loose.text(body, "trackTitle"),
        Loose.within(body, "trackLength", 0, LONGEST_SECONDS),
        Loose.within(body, "position", 0, Integer.MAX_VALUE),
        playback(Loose.text(body, "playbackStatus")),
        Loose.flag(body, "playbackWait"),
        Loose.flag(body, "streaming"),
        Loose.filledText(body, "source"),
        Loose.flag(body, "repeatAll"),
        Loose.within(body, "volume", 0, STEPS),
        Loose.within(body, "volumeMax", 0, STEPS),
        Loose.flag(body, "sleepTimerActive"),
        Loose.within(body, "sleepTimerSeconds", 0, LONGEST_SECONDS));
  }

  private static @Nullable String cardId(JsonNode body) {
    String id = Loose.text(body, "cardId");
    return "none".equalsIgnoreCase(id) ? "" : id;
  }

  private static @Nullable Playback playback(@Nullable String told) {
    return switch (told == null ? "" : told.toLowerCase(Locale.ROOT)) {
      case "playing" -> Playback.PLAYING;
      case "paused" -> Playback.PAUSED;
      case "stopped", "idle" -> Playback.STOPPED;
      case "loading", "buffering" -> Playback.LOADING;
      default -> null;
    };
  }
}
