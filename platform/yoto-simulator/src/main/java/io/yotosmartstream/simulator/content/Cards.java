package io.yotosmartstream.simulator.content;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.store.Documents;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** All cards there are: what families made, and what the shop sells. */
public final class Cards {

  private static final String DOCUMENT = "contents";
  private static final String ALPHABET =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Documents documents;
  private final BoughtCards bought;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, StoredCard> own = new LinkedHashMap<>();

  public Cards(Documents documents, BoughtCards bought) {
    this.documents = documents;
    this.bought = bought;
    documents
        .load(DOCUMENT)
        .map(saved -> Json.MAPPER.convertValue(saved, new TypeReference<List<StoredCard>>() {}))
        .ifPresent(saved -> saved.forEach(card -> own.put(card.cardId(), card)));
  }

  /** Cards the family made, newest last. */
  public synchronized List<ObjectNode> madeBy(Account account, boolean deletedToo) {
    return own.values().stream()
        .filter(c -> c.ownerSub().equals(account.sub()) && (deletedToo || !c.deleted()))
        .map(StoredCard::card)
        .toList();
  }

  public List<ObjectNode> boughtBy(Account account) {
    return bought.of(account);
  }

  /** A card the family made and has not deleted. */
  public synchronized Optional<ObjectNode> made(Account account, String cardId) {
    return Optional.ofNullable(own.get(cardId))
        .filter(c -> c.ownerSub().equals(account.sub()) && !c.deleted())
        .map(StoredCard::card);
  }

  /** A card the family may play: made or bought. */
  public Optional<ObjectNode> playableBy(Account account, String cardId) {
    return made(account, cardId)
        .or(() -> bought.of(account).stream().filter(c -> id(c).equals(cardId)).findFirst());
  }

  /** Any card, as a physical card put into a player is. */
  public Optional<ObjectNode> any(String cardId) {
    Optional<ObjectNode> made;
    synchronized (this) {
      made = Optional.ofNullable(own.get(cardId)).filter(c -> !c.deleted()).map(StoredCard::card);
    }
    return made.or(() -> bought.find(cardId));
  }

  synchronized void put(String ownerSub, boolean deleted, ObjectNode card) {
    own.put(id(card), new StoredCard(ownerSub, deleted, card));
    documents.save(DOCUMENT, List.copyOf(own.values()));
  }

  /** Five letters and digits; now and then only digits, as in the wild (section 2.2). */
  synchronized String newId() {
    while (true) {
      StringBuilder id = new StringBuilder();
      boolean digits = random.nextInt(8) == 0;
      for (int i = 0; i < 5; i++) {
        id.append(ALPHABET.charAt(random.nextInt(digits ? 10 : ALPHABET.length())));
      }
      if (!own.containsKey(id.toString()) && bought.find(id.toString()).isEmpty()) {
        return id.toString();
      }
    }
  }

  public synchronized void clear() {
    own.clear();
    documents.save(DOCUMENT, List.of());
  }

  static String id(ObjectNode card) {
    return Json.text(card, "cardId");
  }
}
