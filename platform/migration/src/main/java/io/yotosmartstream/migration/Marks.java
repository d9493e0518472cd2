package io.yotosmartstream.migration;

import io.yotosmartstream.functions.api.Secrets;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What was taken, kept with the household. So what people delete later does not come back, nobody
 * is invited twice, and a run that broke off is known to have begun.
 */
final class Marks {
  /**
   * A row that was taken.
   *
   * @param row table and id in the predecessor
   * @param became id here; empty while it is under way
   */
  record Mark(String row, String became, Instant at) {
    boolean finished() {
      return !became.isEmpty();
    }
  }

  private final Table table;
  private final String householdId;
  private final InstantSource clock;

  Marks(Table table, String householdId, InstantSource clock) {
    this.table = table;
    this.householdId = householdId;
    this.clock = clock;
  }

  /**
   * @param identity what tells the row from others; kept as a hash only
   */
  Optional<Mark> find(String kind, String identity) {
    return table.find(Mark.class, key(kind, identity)).map(Stored::value);
  }

  void begin(String kind, String identity, String row) {
    table.write(Table.create(key(kind, identity), new Mark(row, "", clock.instant())));
  }

  void finish(String kind, String identity, String row, String became) {
    Key key = key(kind, identity);
    Mark mark = new Mark(row, became, clock.instant());
    Write write =
        table
            .find(Mark.class, key)
            .map(begun -> Table.replace(begun, mark))
            .orElseGet(() -> Table.create(key, mark));
    table.write(write);
  }

  private Key key(String kind, String identity) {
    return new Key(
        HouseholdKeys.partition(householdId), "MIGRATED#" + kind + "#" + Secrets.hash(identity));
  }
}
