package io.yotosmartstream.local.items;

import io.yotosmartstream.contracts.ItemQueryContract;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.local.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteItemQueryTest extends ItemQueryContract {
  @TempDir Path folder;
  private Database database;

  @Override
  protected ItemStore store(InstantSource clock) {
    database = Database.open(folder.resolve("test.db"));
    return LocalItems.in(database, clock);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }
}
