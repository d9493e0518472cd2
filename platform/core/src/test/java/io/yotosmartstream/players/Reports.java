package io.yotosmartstream.players;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Partial reports for tests: what is not said is null. */
final class Reports {
  private @Nullable Instant deviceTime;
  private @Nullable String cardId;
  private @Nullable String chapterKey;
  private @Nullable String trackKey;
  private @Nullable String trackTitle;
  private @Nullable Integer trackLength;
  private @Nullable Integer position;
  private @Nullable Playback playback;
  private @Nullable Boolean waiting;
  private @Nullable Integer volume;
  private @Nullable Boolean sleepTimerActive;
  private @Nullable Integer sleepTimerSeconds;

  static Reports says() {
    return new Reports();
  }

  Reports at(Instant time) {
    deviceTime = time;
    return this;
  }

  Reports track(String card, String chapter, String track) {
    cardId = card;
    chapterKey = chapter;
    trackKey = track;
    return this;
  }

  Reports card(String card) {
    cardId = card;
    return this;
  }

  Reports trackKey(String key) {
    trackKey = key;
    return this;
  }

  Reports title(String title, int length) {
    trackTitle = title;
    trackLength = length;
    return this;
  }

  Reports position(int seconds) {
    position = seconds;
    return this;
  }

  Reports playback(Playback told) {
    playback = told;
    return this;
  }

  Reports waiting(boolean is) {
    waiting = is;
    return this;
  }

  Reports volume(int steps) {
    volume = steps;
    return this;
  }

  Reports timer(@Nullable Boolean active, @Nullable Integer seconds) {
    sleepTimerActive = active;
    sleepTimerSeconds = seconds;
    return this;
  }

  PlayerReport.Playing report() {
    return new PlayerReport.Playing(
        deviceTime,
        cardId,
        chapterKey,
        null,
        trackKey,
        trackTitle,
        trackLength,
        position,
        playback,
        waiting,
        null,
        null,
        null,
        volume,
        null,
        sleepTimerActive,
        sleepTimerSeconds);
  }

  static PlayerReport.Status battery(int percent) {
    return new PlayerReport.Status(null, percent, null, null, null, null, null, null, false);
  }

  static PlayerReport.Status shuttingDown() {
    return new PlayerReport.Status(null, null, null, null, null, null, null, null, true);
  }

  static PlayerReport.Presence presence(boolean online) {
    return new PlayerReport.Presence(null, online);
  }
}
