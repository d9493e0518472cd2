package io.yotosmartstream.yoto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as we send it (protocol page, section 2.3). Keys and overlay labels are made from the
 * order.
 *
 * @param cardId null makes a new card
 */
public record YotoContent(
    @Nullable String cardId, String title, @Nullable String description, List<Chapter> chapters) {

  /** One chapter of at least one track. */
  public record Chapter(String title, List<Track> tracks) {}

  /** One track, of a file that Yoto has transcoded. */
  public record Track(String title, YotoTranscode audio) {}
}
