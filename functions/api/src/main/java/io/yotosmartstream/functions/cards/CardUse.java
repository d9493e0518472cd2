package io.yotosmartstream.functions.cards;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import java.util.List;

/** Which cards an audio is on. */
public final class CardUse {
  private CardUse() {}

  /** The titles of those cards. */
  public static List<String> of(Table table, String householdId, String audioId) {
    return table.listAll(Card.class, CardKeys.partition(householdId), CardKeys.PREFIX).stream()
        .map(Stored::value)
        .filter(
            card ->
                card.chapters().stream().anyMatch(chapter -> chapter.audioIds().contains(audioId)))
        .map(Card::title)
        .toList();
  }
}
