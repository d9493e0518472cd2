package io.yotosmartstream.functions.audio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audio as people see it.
 *
 * @param playUrl signed, lives one hour; null in lists
 */
public record AudioView(
    String audioId,
    String title,
    @Nullable String fileName,
    AudioStatus status,
    @Nullable String reason,
    AudioSource source,
    @Nullable String contentType,
    @Nullable Long size,
    @Nullable Integer duration,
    @Nullable Integer bitrate,
    @Nullable String artist,
    @Nullable String album,
    @Nullable String text,
    @Nullable String voice,
    @Nullable String playUrl,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static AudioView of(StoredAudio audio) {
    return of(audio, null);
  }

  static AudioView of(StoredAudio audio, @Nullable String playUrl) {
    return new AudioView(
        audio.audioId(),
        audio.title(),
        audio.fileName(),
        audio.status(),
        audio.reason(),
        audio.source(),
        audio.contentType(),
        audio.size(),
        audio.duration(),
        audio.bitrate(),
        audio.artist(),
        audio.album(),
        audio.text(),
        audio.voice(),
        playUrl,
        audio.createdAt(),
        audio.updatedAt(),
        audio.version());
  }
}
