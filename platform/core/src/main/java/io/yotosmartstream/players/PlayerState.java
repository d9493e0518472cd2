package io.yotosmartstream.players;

import io.yotosmartstream.items.Documents;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a player last said, merged from many partial messages. Null is not known. One writer: the
 * mqtt-service.
 *
 * @param trackLength seconds
 * @param position seconds into the track at {@code positionAt}
 * @param volume steps 0 to 16; comes from events only, never from status (protocol page, section
 *     3.6)
 * @param volumeMax the limit in force, in steps
 * @param battery per cent
 * @param temperature degrees Celsius
 * @param wifiStrength dBm
 * @param nightlight {@code off} or {@code #rrggbb}
 * @param version goes up with each change; 0 before the first message
 */
public record PlayerState(
    String deviceId,
    boolean online,
    @Nullable Instant lastSeenAt,
    Playback playback,
    @Nullable String cardId,
    @Nullable String chapterKey,
    @Nullable String chapterTitle,
    @Nullable String trackKey,
    @Nullable String trackTitle,
    @Nullable Integer trackLength,
    @Nullable Integer position,
    @Nullable Instant positionAt,
    @Nullable Boolean streaming,
    @Nullable String source,
    @Nullable Boolean repeatAll,
    @Nullable Integer volume,
    @Nullable Integer volumeMax,
    @Nullable Instant sleepTimerEndsAt,
    @Nullable Integer battery,
    @Nullable Boolean charging,
    @Nullable Integer temperature,
    @Nullable Integer wifiStrength,
    @Nullable DayMode dayMode,
    @Nullable String nightlight,
    @Nullable String firmware,
    long version) {

  /** Before the first message. */
  public static PlayerState unknown(String deviceId) {
    return new PlayerState(
        deviceId,
        false,
        null,
        Playback.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }

  public PlayerState withVersion(long newVersion) {
    return Documents.toRecord(PlayerState.class, Documents.toMap(this), newVersion);
  }
}
