package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.json.Loose;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A card as a player sees it (section 2.3). */
record PlayableCard(
    String cardId,
    String title,
    String updatedAt,
    long resumeTimeout,
    String autoadvance,
    boolean interactive,
    boolean trackNavigation,
    boolean chapterNavigation,
    List<Chapter> chapters) {

  private static final long MONTH_SECONDS = 2_592_000;

  record Chapter(String key, String title, List<Track> tracks) {}

  record Track(
      String key,
      String title,
      String url,
      boolean stream,
      boolean labelled,
      double duration,
      ObjectNode events) {}

  /** A chapter and track by their numbers in the card. */
  record Spot(int chapter, int track) {
    static final Spot FIRST = new Spot(0, 0);
  }

  static PlayableCard of(ObjectNode card) {
    ObjectNode content = Json.child(card, "content");
    ObjectNode config = Json.child(content, "config");
    return new PlayableCard(
        Json.text(card, "cardId"),
        Json.text(card, "title"),
        Json.text(card, "updatedAt"),
        Loose.integer(config.path("resumeTimeout")).orElse((int) MONTH_SECONDS),
        config.path("autoadvance").asString("next"),
        Json.text(content, "playbackType").equals("interactive"),
        !Loose.flag(config.path("disableTrackNav")),
        !Loose.flag(config.path("disableChapterNav")),
        Json.objects(content, "chapters").stream().map(PlayableCard::chapter).toList());
  }

  private static Chapter chapter(ObjectNode chapter) {
    return new Chapter(
        Json.text(chapter, "key"),
        Json.text(chapter, "title"),
        Json.objects(chapter, "tracks").stream().map(PlayableCard::track).toList());
  }

  private static Track track(ObjectNode track) {
    return new Track(
        Json.text(track, "key"),
        Json.text(track, "title"),
        Json.text(track, "trackUrl"),
        Json.text(track, "type").equals("stream"),
        !Json.text(track, "overlayLabel").isEmpty(),
        track.path("duration").asDouble(0),
        Json.child(track, "events"));
  }

  Chapter chapter(Spot spot) {
    return chapters.get(spot.chapter());
  }

  Track track(Spot spot) {
    return chapter(spot).tracks().get(spot.track());
  }

  boolean empty() {
    return chapters.stream().allMatch(chapter -> chapter.tracks().isEmpty());
  }

  /**
   * The spot of the keys; an empty key stands for the first.
   *
   * @param exact keys must match with their zero padding (3.8.5)
   */
  Optional<Spot> find(String chapterKey, String trackKey, boolean exact) {
    for (int c = 0; c < chapters.size(); c++) {
      List<Track> tracks = chapters.get(c).tracks();
      if (matches(chapters.get(c).key(), chapterKey, exact)) {
        for (int t = 0; t < tracks.size(); t++) {
          if (matches(tracks.get(t).key(), trackKey, exact)) {
            return Optional.of(new Spot(c, t));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(String key, String wanted, boolean exact) {
    return wanted.isEmpty() || key.equals(wanted) || (!exact && bare(key).equals(bare(wanted)));
  }

  private static String bare(String key) {
    return key.replaceFirst("^0+(?=.)", "");
  }

  Optional<Spot> after(Spot spot) {
    if (spot.track() + 1 < chapter(spot).tracks().size()) {
      return Optional.of(new Spot(spot.chapter(), spot.track() + 1));
    }
    return spot.chapter() + 1 < chapters.size()
        ? Optional.of(new Spot(spot.chapter() + 1, 0))
        : Optional.empty();
  }

  /** The spot, or the next one after it whose track has an overlay label. */
  Optional<Spot> labelledFrom(Spot spot) {
    Optional<Spot> candidate = Optional.of(spot);
    while (candidate.isPresent() && !track(candidate.get()).labelled()) {
      candidate = after(candidate.get());
    }
    return candidate;
  }

  Optional<Spot> before(Spot spot) {
    if (spot.track() > 0) {
      return Optional.of(new Spot(spot.chapter(), spot.track() - 1));
    }
    return spot.chapter() > 0
        ? Optional.of(
            new Spot(spot.chapter() - 1, chapters.get(spot.chapter() - 1).tracks().size() - 1))
        : Optional.empty();
  }
}
