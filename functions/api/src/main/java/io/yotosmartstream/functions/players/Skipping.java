package io.yotosmartstream.functions.players;

import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoCloud;
import java.util.ArrayList;
import java.util.List;

/**
 * Next, previous and seek. Players have no such commands, so each becomes a start of the card at
 * another place (protocol page, section 3.3).
 */
public final class Skipping {
  private record Place(String chapterKey, String trackKey) {}

  private final YotoCloud cloud;
  private final FreshTokens tokens;

  public Skipping(YotoCloud cloud, FreshTokens tokens) {
    this.cloud = cloud;
    this.tokens = tokens;
  }

  CommandTarget seek(PlayerState state, int secondsIn) {
    Playing playing = playing(state);
    Integer length = state.trackLength();
    if (length != null && secondsIn > length) {
      throw Refusal.invalid("/secondsIn", "The track is " + length + " seconds long.");
    }
    return CommandTarget.card(
        playing.cardId(), playing.chapterKey(), playing.trackKey(), secondsIn);
  }

  /** Wraps around at the ends of the card. @param by 1 for the next track, -1 for the one before */
  CommandTarget step(String accountId, PlayerState state, int by) {
    Playing playing = playing(state);
    YotoCard card =
        tokens
            .call(accountId, token -> cloud.card(token, playing.cardId()))
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Yoto does not show the tracks of this card, so it cannot be skipped."));
    List<Place> places = new ArrayList<>();
    for (YotoCard.Chapter chapter : card.chapters()) {
      chapter.tracks().forEach(track -> places.add(new Place(chapter.key(), track.key())));
    }
    int now = places.indexOf(new Place(playing.chapterKey(), playing.trackKey()));
    if (now < 0) {
      throw Refusal.conflict("What plays is not on the card any more, so it cannot be skipped.");
    }
    Place next = places.get(Math.floorMod(now + by, places.size()));
    return CommandTarget.card(playing.cardId(), next.chapterKey(), next.trackKey(), 0);
  }

  private record Playing(String cardId, String chapterKey, String trackKey) {}

  private static Playing playing(PlayerState state) {
    String card = state.cardId();
    String chapter = state.chapterKey();
    String track = state.trackKey();
    if (card == null || chapter == null || track == null) {
      throw Refusal.conflict("Nothing is playing, so there is nothing to skip.");
    }
    return new Playing(card, chapter, track);
  }
}
