package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.players.PlayableCard.Spot;
import io.yotosmartstream.simulator.players.PlayableCard.Track;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What plays in a player and where it is. Its state is guarded by its player, which also hands
 * callbacks of streams back under that guard.
 */
final class Deck {

  /** Idle, or one of the playback states of section 3.5. */
  enum Status {
    IDLE,
    PLAYING,
    PAUSED,
    STOPPED
  }

  /** The time a player takes to open a file it has. */
  private static final Duration OPENING = Duration.ofMillis(300);

  private final Timeline timeline;
  private final Live<Quirks> quirks;
  private final StreamSource streams;
  private final Guard guard;
  private final ResumeTable resume = new ResumeTable();

  private Status status = Status.IDLE;
  private @Nullable PlayableCard card;
  private Spot spot = Spot.FIRST;
  private String source = "";
  private double base;
  private Instant since = Instant.EPOCH;
  private boolean waiting;
  private double knownLength;
  private double cutOff;
  private int play;
  private StreamSource.@Nullable Listening listening;

  Deck(Timeline timeline, Live<Quirks> quirks, StreamSource streams, Guard guard) {
    this.timeline = timeline;
    this.quirks = quirks;
    this.streams = streams;
    this.guard = guard;
  }

  Status status() {
    return status;
  }

  boolean waiting() {
    return waiting;
  }

  /** What started the card: {@code card} or {@code remote}. */
  String source() {
    return source;
  }

  /** The card that plays or is paused. After a stop there is none, though it can be resumed. */
  Optional<PlayableCard> card() {
    return status == Status.PLAYING || status == Status.PAUSED
        ? Optional.ofNullable(card)
        : Optional.empty();
  }

  Spot spot() {
    return spot;
  }

  boolean streaming() {
    return card().map(c -> c.track(spot).stream()).orElse(false);
  }

  /** Seconds into the current track. */
  double position() {
    boolean runs = status == Status.PLAYING && !waiting;
    return runs ? base + Duration.between(since, timeline.instant()).toMillis() / 1000.0 : base;
  }

  double trackLength() {
    return card().map(c -> knownLength > 0 ? knownLength : c.track(spot).duration()).orElse(0.0);
  }

  /** Whether the card is the one last played, even if it was stopped since (3.8.4). */
  boolean active(String cardId) {
    return card != null && card.cardId().equals(cardId);
  }

  /** Goes on where the active card was left. */
  void resume(String from) {
    if (card != null && status != Status.PLAYING) {
      source = from;
      begin(spot, base);
    }
  }

  /** Starts where the card was left some time ago, or at its beginning. */
  void startWhereLeft(PlayableCard next, String from) {
    Optional<ResumeTable.Place> place =
        resume.find(next.cardId(), next.resumeTimeout(), timeline.instant());
    Spot at = place.flatMap(p -> next.find(p.chapterKey(), p.trackKey(), true)).orElse(Spot.FIRST);
    start(next, at, place.map(ResumeTable.Place::position).orElse(0.0), from, 0);
  }

  void start(PlayableCard next, Spot at, double seconds, String from, double stopAt) {
    remember();
    card = next;
    source = from;
    cutOff = stopAt;
    begin(at, seconds);
  }

  void pause() {
    if (status == Status.PLAYING) {
      freeze(Status.PAUSED);
    }
  }

  /** Stops, keeping the position (3.8.4). */
  void stop() {
    if (status != Status.IDLE) {
      freeze(Status.STOPPED);
    }
  }

  /** The power is gone: nothing is active any more, what was left is remembered. */
  void shutDown() {
    stop();
    status = Status.IDLE;
    card = null;
  }

  private void freeze(Status next) {
    base = position();
    remember();
    silence();
    status = next;
  }

  private void remember() {
    if (card != null && (status == Status.PLAYING || status == Status.PAUSED)) {
      ResumeTable.Place place =
          new ResumeTable.Place(card.chapter(spot).key(), card.track(spot).key(), position());
      resume.leave(card.cardId(), place, timeline.instant());
    }
  }

  private void begin(Spot wanted, double seconds) {
    silence();
    PlayableCard playing = card;
    if (playing == null) {
      return;
    }
    // Players pass over tracks without an overlay label and say nothing (2.3).
    Optional<Spot> audible =
        quirks.get().skipTracksWithoutOverlayLabel()
            ? playing.labelledFrom(wanted)
            : Optional.of(wanted);
    if (audible.isEmpty()) {
      finish(playing);
      return;
    }
    spot = audible.get();
    base = spot.equals(wanted) ? seconds : 0;
    status = Status.PLAYING;
    waiting = true;
    knownLength = 0;
    Track track = playing.track(spot);
    int thisPlay = ++play;
    if (track.stream() && quirks.get().fetchStreams()) {
      listening =
          streams.open(
              track.url(),
              new Ear(
                  guard,
                  () -> thisPlay == play,
                  () -> opened(thisPlay),
                  length -> knownLength = length,
                  this::stop));
    } else {
      guard.later(OPENING, () -> opened(thisPlay));
    }
  }

  private void silence() {
    play++;
    waiting = false;
    if (listening != null) {
      listening.stop();
      listening = null;
    }
  }

  private void opened(int thisPlay) {
    if (thisPlay == play && waiting) {
      waiting = false;
      since = timeline.instant();
    }
  }

  /** Lets time do its work: the end of a track, the cut-off. */
  void tick(boolean repeatAll) {
    PlayableCard playing = card;
    if (status != Status.PLAYING || waiting || playing == null) {
      return;
    }
    if (cutOff > 0 && position() >= cutOff) {
      stop();
      return;
    }
    // While a stream is still open its length is unknown, whatever the card says.
    boolean endless = listening != null && knownLength == 0;
    double length = trackLength();
    if (!endless && length > 0 && position() >= length) {
      trackEnded(playing, repeatAll);
    }
  }

  private void trackEnded(PlayableCard playing, boolean repeatAll) {
    ObjectNode onEnd = Json.child(playing.track(spot).events(), "onEnd");
    if (!onEnd.isEmpty()) {
      obey(onEnd);
    } else if (playing.autoadvance().equals("repeat")) {
      begin(spot, 0);
    } else if (playing.autoadvance().equals("none")) {
      finish(playing);
    } else if (playing.after(spot).isPresent()) {
      begin(playing.after(spot).get(), 0);
    } else if (repeatAll) {
      begin(Spot.FIRST, 0);
    } else {
      finish(playing);
    }
  }

  private void finish(PlayableCard playing) {
    silence();
    resume.finish(playing.cardId());
    status = Status.STOPPED;
    spot = Spot.FIRST;
    base = 0;
  }

  /**
   * Does what a track's event says (2.7).
   *
   * @return false when there was nothing to do
   */
  boolean obey(ObjectNode event) {
    PlayableCard playing = card;
    if (playing == null || event.isEmpty()) {
      return false;
    }
    switch (Json.text(event, "cmd")) {
      case "goto" -> {
        ObjectNode where = Json.child(event, "params");
        // An unknown key fails silently: the story just ends here.
        playing
            .find(Json.text(where, "chapterKey"), Json.text(where, "trackKey"), true)
            .ifPresentOrElse(at -> begin(at, 0), () -> endIfOver(playing));
      }
      case "repeat" -> begin(spot, 0);
      case "stop" -> stop();
      default -> endIfOver(playing);
    }
    return true;
  }

  private void endIfOver(PlayableCard playing) {
    if (trackLength() > 0 && position() >= trackLength()) {
      finish(playing);
    }
  }

  /** Turns to the next (or, with a negative number, an earlier) track. */
  void turn(int steps) {
    PlayableCard playing = card().orElse(null);
    if (playing == null || !playing.trackNavigation()) {
      return;
    }
    Spot at = spot;
    for (int i = 0; i < Math.abs(steps); i++) {
      at = (steps > 0 ? playing.after(at) : playing.before(at)).orElse(at);
    }
    if (at.chapter() == spot.chapter() || playing.chapterNavigation()) {
      begin(at, 0);
    }
  }
}
