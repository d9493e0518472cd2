package io.yotosmartstream.functions.cards;

import io.yotosmartstream.items.Key;

/** Where cards are kept. */
final class CardKeys {
  static final String PREFIX = "CARD#";

  private CardKeys() {}

  static String partition(String householdId) {
    return "HOUSE#" + householdId;
  }

  static Key card(String householdId, String cardId) {
    return new Key(partition(householdId), PREFIX + cardId);
  }
}
