package io.yotosmartstream.yoto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card with its chapters (protocol page, section 2.3). Keys keep their leading zeros.
 *
 * @param coverUrl may be signed and run out
 */
public record YotoCard(
    String cardId,
    String title,
    @Nullable String author,
    @Nullable String description,
    @Nullable String coverUrl,
    List<Chapter> chapters) {

  /** One chapter. */
  public record Chapter(String key, String title, @Nullable String iconUrl, List<Track> tracks) {}

  /**
   * @param duration seconds
   */
  public record Track(String key, String title, @Nullable Integer duration) {}
}
