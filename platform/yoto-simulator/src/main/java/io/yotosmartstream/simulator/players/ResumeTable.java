package io.yotosmartstream.simulator.players;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each card was left; forgotten after the card's {@code resumeTimeout} (section 2.3). */
final class ResumeTable {

  /** A place in a card. */
  record Place(String chapterKey, String trackKey, double position) {}

  private record Left(Place place, Instant when) {}

  private final Map<String, Left> byCard = new HashMap<>();

  void leave(String cardId, Place place, Instant now) {
    byCard.put(cardId, new Left(place, now));
  }

  void finish(String cardId) {
    byCard.remove(cardId);
  }

  /**
   * Where to go on.
   *
   * @param timeoutSeconds 0 = always from the beginning
   */
  Optional<Place> find(String cardId, long timeoutSeconds, Instant now) {
    return Optional.ofNullable(byCard.get(cardId))
        .filter(left -> Duration.between(left.when(), now).toSeconds() < timeoutSeconds)
        .map(Left::place);
  }
}
