package io.yotosmartstream.simulator.content;

import io.yotosmartstream.simulator.oauth.Account;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Cards from the shop: everybody's to play, nobody's to change. */
public interface BoughtCards {

  /** The cards the family has bought. */
  List<ObjectNode> of(Account account);

  Optional<ObjectNode> find(String cardId);
}
