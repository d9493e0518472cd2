package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.Timeline;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Playback events (section 3.5): a whole report on request, then only what changed; silent some
 * minutes after the last request (3.8.1).
 */
final class Events {

  private final Timeline timeline;
  private final Live<Quirks> quirks;
  private final Live<Timings> timings;
  private final BiConsumer<String, byte[]> publish;
  private ObjectNode reported = Json.object();
  private Instant armedAt = Instant.EPOCH;

  Events(
      Timeline timeline,
      Live<Quirks> quirks,
      Live<Timings> timings,
      BiConsumer<String, byte[]> publish) {
    this.timeline = timeline;
    this.quirks = quirks;
    this.timings = timings;
    this.publish = publish;
  }

  /** Lets events flow for the next minutes. */
  void arm() {
    armedAt = timeline.instant();
  }

  private boolean silent() {
    return quirks.get().eventSilence()
        && !timeline.instant().isBefore(armedAt.plusSeconds(timings.get().eventSilenceSeconds()));
  }

  void reportAll(ObjectNode now) {
    reported = now;
    send(now.deepCopy());
  }

  void reportChanges(ObjectNode now) {
    ObjectNode changes = Json.object();
    for (var field : now.properties()) {
      if (!field.getValue().equals(reported.path(field.getKey()))) {
        changes.set(field.getKey(), field.getValue());
      }
    }
    if (changes.isEmpty()) {
      return;
    }
    if (changes.has("volume") || changes.has("volumeMax")) {
      changes.set("volume", now.path("volume"));
      changes.set("volumeMax", now.path("volumeMax"));
    }
    reported = now;
    send(changes);
  }

  private void send(ObjectNode event) {
    if (silent()) {
      return;
    }
    event.put("eventUtc", timeline.instant().getEpochSecond());
    byte[] bytes = EventWire.bytes(event, quirks.get().eventTyping());
    if (quirks.get().legacyTopics()) {
      publish.accept("events", bytes);
    }
    publish.accept("data/events", bytes);
  }

  /** Everything a report says about the player now. */
  static ObjectNode snapshot(
      Deck deck, PlayerState state, PlayerConfig config, Quirks quirks, Instant now) {
    ObjectNode report =
        Json.object()
            .put("repeatAll", config.repeatAll())
            .put("volume", state.volume)
            .put("volumeMax", config.volumeLimit(now));
    deck.card()
        .ifPresentOrElse(
            card -> {
              PlayableCard.Chapter chapter = card.chapter(deck.spot());
              PlayableCard.Track track = card.track(deck.spot());
              String raw = quirks.nonUtf8Titles() && track.stream() ? EventWire.RAW_BYTES : "";
              report
                  .put("cardId", card.cardId())
                  .put("chapterKey", chapter.key())
                  .put("chapterTitle", chapter.title())
                  .put("trackKey", track.key())
                  .put("trackTitle", track.title() + raw)
                  .put("trackLength", (int) Math.round(deck.trackLength()))
                  .put("position", (int) deck.position())
                  .put("source", deck.source());
              if (!card.updatedAt().isEmpty()) {
                report.put("cardUpdatedAt", card.updatedAt());
              }
            },
            () -> report.put("cardId", "none"));
    Deck.Status status = deck.status() == Deck.Status.IDLE ? Deck.Status.STOPPED : deck.status();
    report
        .put("playbackStatus", status.name().toLowerCase(Locale.ROOT))
        .put("streaming", deck.streaming())
        .put("playbackWait", deck.waiting())
        .put("sleepTimerActive", state.sleepTimerActive());
    if (state.sleepTimerActive()) {
      report.put("sleepTimerSeconds", state.sleepSeconds(now));
    }
    return report;
  }
}
