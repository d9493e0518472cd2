package io.yotosmartstream.items;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table. Reads are consistent: they show every write that has returned. An item past its {@code
 * expiresAt} is never shown, whether or not it has been cleaned up.
 *
 * <p>Faults of the store itself (disk, network, throttling beyond the retries) are thrown as {@link
 * ItemStoreException}; a condition that does not hold is an outcome, not a fault.
 */
public interface ItemStore {
  /** How many writes one transaction takes (DynamoDB's limit). */
  int MAX_TRANSACTION = 100;

  Optional<Item> get(Key key);

  /**
   * Those of the items that are there, in no order; none of them is older than the call, but they
   * may be of different moments.
   */
  default List<Item> getAll(Set<Key> keys) {
    return keys.stream().map(this::get).flatMap(Optional::stream).toList();
  }

  /**
   * @throws BadCursorException where the cursor is none that a query gave
   */
  ItemPage query(ItemQuery query);

  /**
   * All of the writes or none.
   *
   * @param writes 1 to {@link #MAX_TRANSACTION}, no key twice
   */
  WriteOutcome write(List<Write> writes);

  default WriteOutcome write(Write write) {
    return write(List.of(write));
  }
}
