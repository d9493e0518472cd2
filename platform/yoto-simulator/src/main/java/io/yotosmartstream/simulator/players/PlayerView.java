package io.yotosmartstream.simulator.players;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A player as the person running the simulator sees it. */
public record PlayerView(
    String deviceId,
    String name,
    String family,
    String type,
    String account,
    String power,
    int battery,
    boolean charging,
    String playback,
    @Nullable String cardId,
    @Nullable String cardTitle,
    @Nullable String chapterKey,
    @Nullable String chapterTitle,
    @Nullable String trackKey,
    @Nullable String trackTitle,
    int position,
    int trackLength,
    int volume,
    int volumeMax,
    int sleepTimerSeconds,
    String ambient,
    boolean day,
    @Nullable String insertedCardId) {

  static PlayerView of(
      String name,
      DeviceFacts facts,
      PlayerState state,
      Deck deck,
      PlayerConfig config,
      Instant now) {
    Optional<PlayableCard> card = deck.card();
    Optional<PlayableCard.Chapter> chapter = card.map(c -> c.chapter(deck.spot()));
    Optional<PlayableCard.Track> track = card.map(c -> c.track(deck.spot()));
    Deck.Status status = deck.status() == Deck.Status.IDLE ? Deck.Status.STOPPED : deck.status();
    boolean day = config.day(now);
    return new PlayerView(
        facts.deviceId(),
        name,
        facts.generation().family(),
        facts.generation().type(),
        facts.owner().email(),
        state.power.name().toLowerCase(Locale.ROOT),
        state.battery.level(),
        state.battery.charging(),
        status.name().toLowerCase(Locale.ROOT),
        card.map(PlayableCard::cardId).orElse(null),
        card.map(PlayableCard::title).orElse(null),
        chapter.map(PlayableCard.Chapter::key).orElse(null),
        chapter.map(PlayableCard.Chapter::title).orElse(null),
        track.map(PlayableCard.Track::key).orElse(null),
        track.map(PlayableCard.Track::title).orElse(null),
        card.isPresent() ? (int) deck.position() : 0,
        (int) Math.round(deck.trackLength()),
        state.volume,
        config.volumeLimit(day),
        state.sleepSeconds(now),
        state.ambient,
        day,
        state.insertedCard.isEmpty() ? null : state.insertedCard);
  }
}
