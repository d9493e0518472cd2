package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.oauth.Account;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where players look cards up. */
public interface Catalog {

  /** A card the family may play from afar. */
  Optional<ObjectNode> playable(Account owner, String cardId);

  /** A card somebody holds in the hand; whose it is does not matter. */
  Optional<ObjectNode> physical(String cardId);
}
