package io.yotosmartstream.players;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one message of a player says, after its loose typing has been read. Null is "the message
 * does not say".
 */
public sealed interface PlayerReport {

  /** The kind under which it is kept; legacy and {@code data/} copies of a message are one kind. */
  EventKind kind();

  /**
   * The player's own time of the message in whole seconds; null where it is absent or 0. Good for
   * telling repeats, not for ordering (protocol page, section 3.5).
   */
  @Nullable Instant deviceTime();

  /**
   * Playback and volume (topic {@code data/events}).
   *
   * @param cardId empty when nothing is in the player: the other card fields are stale then
   * @param position seconds
   * @param volume steps 0 to 16
   */
  record Playing(
      @Nullable Instant deviceTime,
      @Nullable String cardId,
      @Nullable String chapterKey,
      @Nullable String chapterTitle,
      @Nullable String trackKey,
      @Nullable String trackTitle,
      @Nullable Integer trackLength,
      @Nullable Integer position,
      @Nullable Playback playback,
      @Nullable Boolean waiting,
      @Nullable Boolean streaming,
      @Nullable String source,
      @Nullable Boolean repeatAll,
      @Nullable Integer volume,
      @Nullable Integer volumeMax,
      @Nullable Boolean sleepTimerActive,
      @Nullable Integer sleepTimerSeconds)
      implements PlayerReport {
    @Override
    public EventKind kind() {
      return EventKind.PLAYBACK;
    }
  }

  /**
   * Battery, light and radio (topics {@code data/status}, {@code status/full}, legacy {@code
   * status}).
   *
   * @param shuttingDown the player said that it is going down
   */
  record Status(
      @Nullable Instant deviceTime,
      @Nullable Integer battery,
      @Nullable Boolean charging,
      @Nullable Integer temperature,
      @Nullable Integer wifiStrength,
      @Nullable DayMode dayMode,
      @Nullable String nightlight,
      @Nullable String firmware,
      boolean shuttingDown)
      implements PlayerReport {
    @Override
    public EventKind kind() {
      return EventKind.STATUS;
    }
  }

  /** It connected, or the broker lost it (topic {@code presence}). */
  record Presence(@Nullable Instant deviceTime, boolean online) implements PlayerReport {
    @Override
    public EventKind kind() {
      return EventKind.PRESENCE;
    }
  }
}
