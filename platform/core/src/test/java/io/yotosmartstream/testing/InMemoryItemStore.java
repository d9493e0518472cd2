package io.yotosmartstream.testing;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table in memory. Can be told to fail, as a store does whose network is gone. */
public final class InMemoryItemStore implements ItemStore {
  private final TreeMap<Key, Item> items;
  private final InstantSource clock;
  private boolean broken;

  public InMemoryItemStore(InstantSource clock) {
    this(new TreeMap<>(Comparator.comparing(Key::pk).thenComparing(Key::sk)), clock);
  }

  private InMemoryItemStore(TreeMap<Key, Item> items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /** The same table, used by a host with a clock of its own; not at the same time. */
  public InMemoryItemStore seenBy(InstantSource host) {
    return new InMemoryItemStore(items, host);
  }

  public synchronized void breakDown(boolean isBroken) {
    broken = isBroken;
  }

  @Override
  public synchronized Optional<Item> get(Key key) {
    check();
    return Optional.ofNullable(items.get(key)).filter(this::alive);
  }

  @Override
  public synchronized ItemPage query(ItemQuery query) {
    check();
    List<Item> found =
        new ArrayList<>(
            items.values().stream()
                .filter(this::alive)
                .filter(item -> item.key().pk().equals(query.pk()))
                .filter(item -> item.key().sk().startsWith(query.prefix()))
                .toList());
    if (query.newestFirst()) {
      found = found.reversed();
    }
    int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
    int to = Math.min(found.size(), from + query.limit());
    return new ItemPage(
        List.copyOf(found.subList(Math.min(from, to), to)),
        to < found.size() ? Integer.toString(to) : null);
  }

  @Override
  public synchronized WriteOutcome write(List<Write> writes) {
    check();
    Set<Key> keys = new HashSet<>();
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("A key twice in one transaction: " + write.key());
      }
      if (!holds(write)) {
        return WriteOutcome.CONFLICT;
      }
    }
    writes.forEach(this::apply);
    return WriteOutcome.WRITTEN;
  }

  private boolean holds(Write write) {
    Optional<Long> version = get(write.key()).map(Item::version);
    return switch (write) {
      case Write.Create create -> version.isEmpty();
      case Write.Replace replace -> version.equals(Optional.of(replace.expectedVersion()));
      case Write.Delete delete -> version.equals(Optional.of(delete.expectedVersion()));
      case Write.Check check -> version.equals(Optional.of(check.expectedVersion()));
      case Write.Remove remove -> true;
    };
  }

  private void apply(Write write) {
    switch (write) {
      case Write.Create c ->
          items.put(c.key(), new Item(c.key(), c.attributes(), 1, c.expiresAt()));
      case Write.Replace r ->
          items.put(
              r.key(), new Item(r.key(), r.attributes(), r.expectedVersion() + 1, r.expiresAt()));
      case Write.Delete d -> items.remove(d.key());
      case Write.Remove r -> items.remove(r.key());
      case Write.Check c -> {}
    }
  }

  private boolean alive(Item item) {
    return item.expiresAt() == null || item.expiresAt().isAfter(clock.instant());
  }

  private void check() {
    if (broken) {
      throw new ItemStoreException("The store is down", new IOException("no route"));
    }
  }
}
