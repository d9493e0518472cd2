package io.yotosmartstream.players;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a player is asked to do. Which of the arguments are set depends on the kind.
 *
 * @param commandId ULID; also the {@code requestId} in the MQTT payload, by which acknowledgements
 *     are told apart
 * @param secondsIn seconds into the track, for PLAY_CARD, NEXT, PREVIOUS and SEEK
 * @param volume steps 0 to 16, for SET_VOLUME
 * @param seconds for SET_SLEEP_TIMER; 0 ends the timer
 * @param expiresAt never sent after this
 * @param reason why it failed, for people
 */
public record Command(
    String commandId,
    String deviceId,
    CommandKind kind,
    CommandStatus status,
    @Nullable String reason,
    @Nullable String cardId,
    @Nullable String chapterKey,
    @Nullable String trackKey,
    @Nullable Integer secondsIn,
    @Nullable Integer volume,
    @Nullable Integer seconds,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant sentAt,
    @Nullable Instant endedAt,
    @Nullable String correlationId) {

  /**
   * As a reader sees it: what has not ended by its time has expired, whether or not anybody wrote
   * that down.
   */
  public Command asSeenAt(Instant now) {
    boolean late = !status.ended() && now.isAfter(expiresAt);
    return late ? with(CommandStatus.EXPIRED, whyExpired(), sentAt, expiresAt) : this;
  }

  /** What a person is told where it ends without an answer: whether the player was asked at all. */
  String whyExpired() {
    return status == CommandStatus.QUEUED
        ? "It could not be sent in time, so the player was not asked."
        : "The player did not answer in time.";
  }

  public Command sent(Instant now) {
    return with(CommandStatus.SENT, null, now, null);
  }

  public Command ended(CommandStatus how, @Nullable String why, Instant now) {
    return with(how, why, sentAt, now);
  }

  private Command with(
      CommandStatus to, @Nullable String why, @Nullable Instant sent, @Nullable Instant ended) {
    return new Command(
        commandId,
        deviceId,
        kind,
        to,
        why,
        cardId,
        chapterKey,
        trackKey,
        secondsIn,
        volume,
        seconds,
        createdAt,
        expiresAt,
        sent,
        ended,
        correlationId);
  }
}
