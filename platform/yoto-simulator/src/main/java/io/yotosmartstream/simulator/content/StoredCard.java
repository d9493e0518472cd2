package io.yotosmartstream.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/** A card a family made: as it was posted, plus what the server sets. */
record StoredCard(String ownerSub, boolean deleted, ObjectNode card) {

  String cardId() {
    return card.path("cardId").asString("");
  }
}
