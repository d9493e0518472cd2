package io.yotosmartstream.functions.cards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as people see it.
 *
 * @param upToDate whether Yoto has this content; false also where it was never published
 */
public record CardView(
    String cardId,
    String title,
    @Nullable String description,
    List<Chapter> chapters,
    @Nullable String yotoCardId,
    @Nullable Instant publishedAt,
    boolean upToDate,
    @Nullable String publishJobId,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  static CardView of(Card card) {
    return new CardView(
        card.cardId(),
        card.title(),
        card.description(),
        card.chapters(),
        card.yotoCardId(),
        card.publishedAt(),
        Long.valueOf(card.contentVersion()).equals(card.publishedVersion()),
        card.publishJobId(),
        card.createdAt(),
        card.updatedAt(),
        card.version());
  }
}
