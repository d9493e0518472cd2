package io.yotosmartstream.players;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state on its way to the next one; what nobody touches stays as it was. */
final class StateDraft {
  private final PlayerState from;
  boolean online;
  @Nullable Instant lastSeenAt;
  Playback playback;
  @Nullable String cardId;
  @Nullable String chapterKey;
  @Nullable String chapterTitle;
  @Nullable String trackKey;
  @Nullable String trackTitle;
  @Nullable Integer trackLength;
  @Nullable Integer position;
  @Nullable Instant positionAt;
  @Nullable Boolean streaming;
  @Nullable String source;
  @Nullable Boolean repeatAll;
  @Nullable Integer volume;
  @Nullable Integer volumeMax;
  @Nullable Instant sleepTimerEndsAt;
  @Nullable Integer battery;
  @Nullable Boolean charging;
  @Nullable Integer temperature;
  @Nullable Integer wifiStrength;
  @Nullable DayMode dayMode;
  @Nullable String nightlight;
  @Nullable String firmware;

  StateDraft(PlayerState from) {
    this.from = from;
    online = from.online();
    lastSeenAt = from.lastSeenAt();
    playback = from.playback();
    cardId = from.cardId();
    chapterKey = from.chapterKey();
    chapterTitle = from.chapterTitle();
    trackKey = from.trackKey();
    trackTitle = from.trackTitle();
    trackLength = from.trackLength();
    position = from.position();
    positionAt = from.positionAt();
    streaming = from.streaming();
    source = from.source();
    repeatAll = from.repeatAll();
    volume = from.volume();
    volumeMax = from.volumeMax();
    sleepTimerEndsAt = from.sleepTimerEndsAt();
    battery = from.battery();
    charging = from.charging();
    temperature = from.temperature();
    wifiStrength = from.wifiStrength();
    dayMode = from.dayMode();
    nightlight = from.nightlight();
    firmware = from.firmware();
  }

  PlayerState done() {
    return new PlayerState(
        from.deviceId(),
        online,
        lastSeenAt,
        playback,
        cardId,
        chapterKey,
        chapterTitle,
        trackKey,
        trackTitle,
        trackLength,
        position,
        positionAt,
        streaming,
        source,
        repeatAll,
        volume,
        volumeMax,
        sleepTimerEndsAt,
        battery,
        charging,
        temperature,
        wifiStrength,
        dayMode,
        nightlight,
        firmware,
        from.version());
  }
}
