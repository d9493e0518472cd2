package io.yotosmartstream.migration.testing;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A table that fails before one of its writes, and all that come after, as for a killed process.
 */
public final class BreakingStore implements ItemStore {
  private final ItemStore store;
  private final int lasting;
  private int writes;

  /**
   * @param lasting how many writes succeed
   */
  public BreakingStore(ItemStore store, int lasting) {
    this.store = store;
    this.lasting = lasting;
  }

  public int writes() {
    return writes;
  }

  @Override
  public Optional<Item> get(Key key) {
    return store.get(key);
  }

  @Override
  public ItemPage query(ItemQuery query) {
    return store.query(query);
  }

  @Override
  public WriteOutcome write(List<Write> changes) {
    if (++writes > lasting) {
      throw new ItemStoreException("The table does not answer", new IOException("pulled"));
    }
    return store.write(changes);
  }
}
