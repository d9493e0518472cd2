package io.yotosmartstream.local.items;

import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.local.database.Database;
import java.time.InstantSource;

/** Makes the table. */
public final class LocalItems {
  private LocalItems() {}

  /**
   * @param clock says what has expired
   */
  public static ItemStore in(Database database, InstantSource clock) {
    return new SqliteItemStore(database, clock);
  }
}
