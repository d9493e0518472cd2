package io.yotosmartstream.local.items;

import io.yotosmartstream.items.Cursors;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemLimits;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.local.database.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Items as rows, their attributes as JSON. */
final class SqliteItemStore implements ItemStore {
  private static final long SWEEP_EVERY_MILLIS = Duration.ofSeconds(30).toMillis();

  private final Database database;
  private final InstantSource clock;
  private final AtomicLong nextSweep = new AtomicLong();

  SqliteItemStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Item> get(Key key) {
    long now = clock.millis();
    try {
      return database.read(connection -> ItemRows.find(connection, key, now));
    } catch (SQLException e) {
      throw new ItemStoreException("Cannot read an item", e);
    }
  }

  @Override
  public ItemPage query(ItemQuery query) {
    Key start = Cursors.start(query);
    String after = start == null ? null : start.sk();
    long now = clock.millis();
    try {
      List<Item> found = database.read(connection -> ItemRows.range(connection, query, after, now));
      if (found.size() <= query.limit()) {
        return new ItemPage(found, null);
      }
      List<Item> page = List.copyOf(found.subList(0, query.limit()));
      return new ItemPage(page, Cursors.after(page.getLast()));
    } catch (SQLException e) {
      throw new ItemStoreException("Cannot query items", e);
    }
  }

  @Override
  public WriteOutcome write(List<Write> writes) {
    ItemLimits.check(writes);
    List<RowChange> changes = writes.stream().map(RowChange::of).toList();
    long now = clock.millis();
    try {
      return database.write(
          connection -> {
            for (RowChange change : changes) {
              if (!change.mayHappen(ItemRows.version(connection, change.key(), now))) {
                return WriteOutcome.CONFLICT;
              }
            }
            for (RowChange change : changes) {
              ItemRows.apply(connection, change);
            }
            if (sweepIsDue(now)) {
              ItemRows.sweep(connection, now);
            }
            return WriteOutcome.WRITTEN;
          });
    } catch (SQLException e) {
      throw new ItemStoreException("Cannot write items", e);
    }
  }

  private boolean sweepIsDue(long now) {
    long due = nextSweep.get();
    return now >= due && nextSweep.compareAndSet(due, now + SWEEP_EVERY_MILLIS);
  }
}
