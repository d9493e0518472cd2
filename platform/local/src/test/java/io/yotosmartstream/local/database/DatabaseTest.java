package io.yotosmartstream.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.contracts.Races;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("new").resolve("test.db");
  }

  @Test
  void severalMayMakeItAtOnce() throws Exception {
    var databases = Races.run(4, i -> () -> Database.open(file));
    for (Database database : databases) {
      assertThat(count(database)).isZero();
      database.close();
    }
  }

  @Test
  void opensAgainWithWhatIsInIt() throws Exception {
    try (Database database = Database.open(file)) {
      insert(database, "a");
    }
    try (Database database = Database.open(file)) {
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void refusesAFileOfANewerVersion() throws Exception {
    try (Database database = Database.open(file)) {
      execute(database, "PRAGMA user_version = 1000");
    }
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void onlyTheOwnerReadsIt() throws Exception {
    try (Database database = Database.open(file)) {
      insert(database, "a");
      for (String name : new String[] {"test.db", "test.db-wal"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(file.resolveSibling(name))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatFailsIsRolledBack() throws Exception {
    try (Database database = Database.open(file)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      connection -> {
                        try (Statement statement = connection.createStatement()) {
                          statement.execute("INSERT INTO item VALUES ('p', 's', 1, '{}', NULL)");
                        }
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
      assertThat(count(database)).isZero();
      insert(database, "a");
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void waitsForTheWriterOfAnotherProcess() throws Exception {
    try (Database one = Database.open(file);
        Database other = Database.open(file)) {
      Races.run(
          4,
          i ->
              () -> {
                for (int n = 0; n < 100; n++) {
                  insert(i % 2 == 0 ? one : other, i + "-" + n);
                }
                return true;
              });
      assertThat(count(one)).isEqualTo(400);
      assertThat(count(other)).isEqualTo(400);
    }
  }

  private static void insert(Database database, String sk) throws SQLException {
    execute(database, "INSERT INTO item VALUES ('p', '" + sk + "', 1, '{}', NULL)");
  }

  private static void execute(Database database, String sql) throws SQLException {
    database.write(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private static int count(Database database) throws SQLException {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT count(*) FROM item")) {
            return row.getInt(1);
          }
        });
  }
}
