package io.yotosmartstream.local.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.local.database.Database;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not in the contract; the contract itself is run with the others. */
class SqliteItemStoreTest {
  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();

  @Test
  void expiredItemsAreSweptAwayBesideOtherWrites() throws Exception {
    try (Database database = Database.open(folder.resolve("test.db"))) {
      ItemStore store = LocalItems.in(database, clock);
      for (int i = 0; i < 20; i++) {
        store.write(
            new Write.Create(new Key("p", "old" + i), Map.of(), clock.instant().plusSeconds(10)));
      }
      clock.advance(Duration.ofMinutes(1));
      store.write(new Write.Create(new Key("p", "new"), Map.of(), null));
      assertThat(rows(database)).isEqualTo(1);
    }
  }

  @Test
  void rangesEndWhereThePrefixCannotGoOn() {
    assertThat(PrefixRange.end("")).isNull();
    assertThat(PrefixRange.end("CARD#")).isEqualTo("CARD$");
    assertThat(PrefixRange.end("a\uD7FF")).isEqualTo("a\uE000");
    assertThat(PrefixRange.end("a" + Character.toString(0x10FFFF))).isEqualTo("b");
    assertThat(PrefixRange.end(Character.toString(0x10FFFF))).isNull();
  }

  private static int rows(Database database) throws Exception {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT count(*) FROM item")) {
            return row.getInt(1);
          }
        });
  }
}
