package io.yotosmartstream.functions.audio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audio as kept.
 *
 * @param size bytes
 * @param duration seconds
 * @param bitrate kbit/s
 */
public record StoredAudio(
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
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static StoredAudio announced(
      String audioId, String title, String fileName, String contentType, long size, Instant now) {
    return new StoredAudio(
        audioId,
        title,
        fileName,
        AudioStatus.UPLOADING,
        null,
        AudioSource.UPLOAD,
        contentType,
        size,
        null,
        null,
        null,
        null,
        null,
        null,
        now,
        now,
        1);
  }

  static StoredAudio toSpeak(String audioId, String title, String text, String voice, Instant now) {
    return new StoredAudio(
        audioId,
        title,
        null,
        AudioStatus.SPEAKING,
        null,
        AudioSource.SPEECH,
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        voice,
        now,
        now,
        1);
  }

  StoredAudio titled(String newTitle, Instant now) {
    return new StoredAudio(
        audioId,
        newTitle,
        fileName,
        status,
        reason,
        source,
        contentType,
        size,
        duration,
        bitrate,
        artist,
        album,
        text,
        voice,
        createdAt,
        now,
        version);
  }

  StoredAudio as(AudioStatus newStatus, @Nullable String why, Instant now) {
    return new StoredAudio(
        audioId,
        title,
        fileName,
        newStatus,
        why,
        source,
        contentType,
        size,
        duration,
        bitrate,
        artist,
        album,
        text,
        voice,
        createdAt,
        now,
        version);
  }

  StoredAudio ready(AudioFacts facts, long bytes, Instant now) {
    return new StoredAudio(
        audioId,
        title,
        fileName,
        AudioStatus.READY,
        null,
        source,
        facts.contentType(),
        bytes,
        facts.duration(),
        facts.bitrate(),
        facts.artist(),
        facts.album(),
        text,
        voice,
        createdAt,
        now,
        version);
  }

  /** It is no audio: its bytes are removed, so it takes no room. */
  StoredAudio refused(String why, Instant now) {
    return new StoredAudio(
        audioId,
        title,
        fileName,
        AudioStatus.REFUSED,
        why,
        source,
        contentType,
        null,
        null,
        null,
        null,
        null,
        text,
        voice,
        createdAt,
        now,
        version);
  }
}
