package io.yotosmartstream.players;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Merges a partial report into the state (protocol page, sections 3.5, 3.6 and 3.8). Pure: the same
 * state, report and time give the same result.
 */
public final class StateMerge {
  /**
   * A sleep timer that is reported again within this of what was known is the same timer, not a new
   * one.
   */
  private static final Duration TIMER_TOLERANCE = Duration.ofSeconds(2);

  /**
   * How long stray messages follow a shutdown; they do not bring the player back (section 3.8.6).
   */
  static final Duration AFTER_SHUTDOWN = Duration.ofSeconds(10);

  private StateMerge() {}

  public static PlayerState merge(PlayerState state, PlayerReport report, Instant now) {
    return switch (report) {
      case PlayerReport.Playing playing -> playing(state, playing, now);
      case PlayerReport.Status status -> status(state, status, now);
      case PlayerReport.Presence presence -> presence(state, presence, now);
    };
  }

  private static PlayerState playing(PlayerState s, PlayerReport.Playing r, Instant now) {
    boolean alive = alive(s, now);
    boolean emptied = r.cardId() != null && r.cardId().isEmpty();
    boolean otherCard = changed(r.cardId(), s.cardId()) && s.cardId() != null;
    boolean otherTrack =
        changed(r.cardId(), s.cardId())
            || changed(r.chapterKey(), s.chapterKey())
            || changed(r.trackKey(), s.trackKey());
    // A stray message after a shutdown was said before it.
    Playback playback = alive ? playback(s, r, emptied) : s.playback();
    // The pair of position and its time stays as it is while it goes on playing: carrying it over
    // with each message would lose a part of a second each time.
    boolean goesOn =
        r.position() == null
            && !otherTrack
            && s.playback() == Playback.PLAYING
            && playback == Playback.PLAYING;
    Integer position =
        goesOn
            ? s.position()
            : r.position() != null ? r.position() : carried(s, now, otherTrack, playback);
    boolean positionKnown = position != null && !emptied;
    StateDraft draft = new StateDraft(s);
    draft.online = alive;
    draft.lastSeenAt = alive ? now : s.lastSeenAt();
    draft.playback = playback;
    draft.cardId = emptied ? null : or(r.cardId(), s.cardId());
    draft.chapterKey = emptied ? null : or(r.chapterKey(), otherCard ? null : s.chapterKey());
    draft.chapterTitle =
        emptied ? null : or(r.chapterTitle(), otherTrack ? null : s.chapterTitle());
    draft.trackKey = emptied ? null : or(r.trackKey(), otherCard ? null : s.trackKey());
    draft.trackTitle = emptied ? null : or(r.trackTitle(), otherTrack ? null : s.trackTitle());
    draft.trackLength = emptied ? null : or(r.trackLength(), otherTrack ? null : s.trackLength());
    draft.position = positionKnown ? position : null;
    draft.positionAt = positionKnown ? (goesOn ? s.positionAt() : now) : null;
    draft.streaming = emptied ? null : or(r.streaming(), s.streaming());
    draft.source = emptied ? null : or(r.source(), s.source());
    draft.repeatAll = or(r.repeatAll(), s.repeatAll());
    draft.volume = or(r.volume(), s.volume());
    draft.volumeMax = or(r.volumeMax(), s.volumeMax());
    draft.sleepTimerEndsAt = sleepTimer(s, r, now);
    return draft.done();
  }

  private static PlayerState status(PlayerState s, PlayerReport.Status r, Instant now) {
    boolean alive = alive(s, now);
    StateDraft draft = new StateDraft(s);
    draft.online = alive && !r.shuttingDown();
    draft.lastSeenAt = alive || r.shuttingDown() ? now : s.lastSeenAt();
    if (r.shuttingDown()) {
      draft.playback = Playback.STOPPED;
      draft.sleepTimerEndsAt = null;
    }
    draft.battery = or(r.battery(), s.battery());
    draft.charging = or(r.charging(), s.charging());
    draft.temperature = or(r.temperature(), s.temperature());
    draft.wifiStrength = or(r.wifiStrength(), s.wifiStrength());
    draft.dayMode = or(r.dayMode(), s.dayMode());
    draft.nightlight = or(r.nightlight(), s.nightlight());
    draft.firmware = or(r.firmware(), s.firmware());
    return draft.done();
  }

  private static PlayerState presence(PlayerState s, PlayerReport.Presence r, Instant now) {
    StateDraft draft = new StateDraft(s);
    draft.online = r.online();
    if (r.online()) {
      draft.lastSeenAt = now;
      return draft.done();
    }
    draft.sleepTimerEndsAt = null;
    if (s.playback() != Playback.UNKNOWN) {
      draft.playback = Playback.STOPPED;
    }
    return draft.done();
  }

  private static boolean alive(PlayerState s, Instant now) {
    Instant seen = s.lastSeenAt();
    return s.online() || seen == null || now.isAfter(seen.plus(AFTER_SHUTDOWN));
  }

  private static Playback playback(PlayerState s, PlayerReport.Playing r, boolean emptied) {
    Playback known = s.playback() == Playback.LOADING ? Playback.PLAYING : s.playback();
    Playback told = r.playback() != null ? r.playback() : known;
    if (Boolean.TRUE.equals(r.waiting()) && told == Playback.PLAYING) {
      return Playback.LOADING;
    }
    if (r.waiting() == null
        && r.playback() == null
        && s.playback() == Playback.LOADING
        && !emptied) {
      return Playback.LOADING;
    }
    return emptied && r.playback() == null ? Playback.STOPPED : told;
  }

  /** A message without a position says nothing of it, so the known one moves on with the time. */
  private static @Nullable Integer carried(
      PlayerState s, Instant now, boolean otherTrack, Playback playback) {
    if (otherTrack || s.position() == null || s.positionAt() == null) {
      return otherTrack && playback != Playback.UNKNOWN ? Integer.valueOf(0) : s.position();
    }
    if (s.playback() != Playback.PLAYING) {
      return s.position();
    }
    long moved = s.position() + Math.max(0, Duration.between(s.positionAt(), now).toSeconds());
    return (int) (s.trackLength() != null ? Math.min(moved, s.trackLength()) : moved);
  }

  private static @Nullable Instant sleepTimer(PlayerState s, PlayerReport.Playing r, Instant now) {
    if (Boolean.FALSE.equals(r.sleepTimerActive())
        || Integer.valueOf(0).equals(r.sleepTimerSeconds())) {
      return null;
    }
    if (r.sleepTimerSeconds() == null) {
      return s.sleepTimerEndsAt();
    }
    Instant ends = now.plusSeconds(r.sleepTimerSeconds());
    Instant known = s.sleepTimerEndsAt();
    boolean same =
        known != null && Duration.between(known, ends).abs().compareTo(TIMER_TOLERANCE) <= 0;
    return same ? known : ends;
  }

  private static boolean changed(@Nullable Object told, @Nullable Object known) {
    return told != null && !told.equals(known);
  }

  private static <T> @Nullable T or(@Nullable T told, @Nullable T known) {
    return told != null ? told : known;
  }
}
