package io.yotosmartstream.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The item store with records in and out. A component named {@code version} is filled with the
 * item's version.
 */
public final class Table {
  private static final int TRIES = 20;
  private final ItemStore store;

  public Table(ItemStore store) {
    this.store = store;
  }

  public <T extends Record> Optional<Stored<T>> find(Class<T> type, Key key) {
    return store.get(key).map(item -> stored(type, item));
  }

  /** Those that are there, in no order: one trip to the store, not one for each. */
  public <T extends Record> List<Stored<T>> findAll(Class<T> type, Set<Key> keys) {
    return store.getAll(keys).stream().map(item -> stored(type, item)).toList();
  }

  public <T extends Record> Listing<T> list(Class<T> type, ItemQuery query) {
    ItemPage page = store.query(query);
    return new Listing<>(
        page.items().stream().map(item -> stored(type, item)).toList(), page.next());
  }

  /** Every item under the prefix, however many pages that takes. */
  public <T extends Record> List<Stored<T>> listAll(Class<T> type, String pk, String prefix) {
    List<Stored<T>> all = new ArrayList<>();
    String cursor = null;
    do {
      Listing<T> page = list(type, new ItemQuery(pk, prefix, false, ItemQuery.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  public WriteOutcome write(List<Write> writes) {
    return store.write(writes);
  }

  public WriteOutcome write(Write write) {
    return store.write(write);
  }

  /**
   * Reads, changes and writes until nobody came between.
   *
   * @return the changed value, or empty where there is no such item
   */
  public <T extends Record> Optional<Stored<T>> change(
      Class<T> type, Key key, UnaryOperator<T> change) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<T>> found = find(type, key);
      if (found.isEmpty()) {
        return found;
      }
      T changed = change.apply(found.get().value());
      if (changed.equals(found.get().value())
          || write(replace(found.get(), changed)) == WriteOutcome.WRITTEN) {
        return find(type, key);
      }
    }
    throw new IllegalStateException("Too many others change the same item at once");
  }

  public static Write create(Key key, Record value) {
    return new Write.Create(key, Documents.toMap(value), null);
  }

  public static Write create(Key key, Record value, @Nullable Instant expiresAt) {
    return new Write.Create(key, Documents.toMap(value), expiresAt);
  }

  public static <T extends Record> Write replace(Stored<T> stored, T value) {
    return new Write.Replace(
        stored.key(), stored.version(), Documents.toMap(value), stored.expiresAt());
  }

  /** Replaces and sets when it expires; null is never. */
  public static <T extends Record> Write replace(
      Stored<T> stored, T value, @Nullable Instant expiresAt) {
    return new Write.Replace(stored.key(), stored.version(), Documents.toMap(value), expiresAt);
  }

  public static Write delete(Stored<?> stored) {
    return new Write.Delete(stored.key(), stored.version());
  }

  private static <T extends Record> Stored<T> stored(Class<T> type, Item item) {
    return new Stored<>(
        item.key(),
        Documents.toRecord(type, item.attributes(), item.version()),
        item.version(),
        item.expiresAt());
  }
}
