package io.yotosmartstream.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.migration.testing.Predecessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the old program left its database, or still has it, nothing in its folder changes. */
class SourceDatabaseTest {
  @TempDir Path folder;

  private Predecessor old() {
    return Predecessor.newest(folder.resolve("old")).user("kim", "kim@example.com");
  }

  @Test
  void noHashIsRead() {
    assertThat(read(old().database()).getFirst().columns())
        .containsEntry("username", "kim")
        .doesNotContainKey("hashed_password")
        .doesNotContainValue(Predecessor.HASH);
  }

  @Test
  void aWriteAheadLogThatNobodyHasOpen() throws Exception {
    Predecessor old = old().sql("PRAGMA journal_mode = WAL").user("zoe", "zoe@example.com");
    List<String> before = files(old);

    assertThat(read(old.database())).hasSize(2);
    assertThat(files(old)).isEqualTo(before);
  }

  @Test
  void aProgramThatStillWrites() throws Exception {
    Predecessor old = old().sql("PRAGMA journal_mode = WAL");
    try (Connection open = old.open();
        Statement statement = open.createStatement()) {
      statement.execute("UPDATE users SET username = 'in the log'");
      byte[] before = Files.readAllBytes(old.database());
      open.setAutoCommit(false);
      statement.execute("UPDATE users SET username = 'not yet'");

      assertThat(read(old.database()).getFirst().text("username")).isEqualTo("in the log");
      assertThat(Arrays.equals(Files.readAllBytes(old.database()), before)).isTrue();
      open.rollback();
    }
  }

  @Test
  void aLogThatWasCopiedAlong() throws Exception {
    Predecessor old = old().sql("PRAGMA journal_mode = WAL");
    Path copy = folder.resolve("copy.db");
    try (Connection open = old.open();
        Statement statement = open.createStatement()) {
      statement.execute("UPDATE users SET username = 'in the log'");
      Files.copy(old.database(), copy);
      Files.copy(Path.of(old.database() + "-wal"), Path.of(copy + "-wal"));
    }

    assertThat(read(copy).getFirst().text("username")).isEqualTo("in the log");
    assertThat(Path.of(copy + "-shm")).doesNotExist();
  }

  @Test
  void aProgramThatDiedWhileItWrote() throws Exception {
    Predecessor old = old().sql("PRAGMA journal_mode = DELETE");
    Path copy = folder.resolve("copy.db");
    try (Connection open = old.open();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("PRAGMA cache_spill = 1");
      statement.execute("PRAGMA cache_size = 1");
      statement.execute(
          "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
              + " INSERT INTO users (id, username, hashed_password) SELECT i, 'half', 'x' FROM n");
      Files.copy(old.database(), copy);
      Files.copy(Path.of(old.database() + "-journal"), Path.of(copy + "-journal"));
      open.rollback();
    }
    byte[] before = Files.readAllBytes(copy);

    assertThat(read(copy)).extracting(row -> row.text("username")).containsExactly("kim");
    assertThat(Arrays.equals(Files.readAllBytes(copy), before)).isTrue();
  }

  @Test
  void aFolderThatMayOnlyBeRead() throws Exception {
    Predecessor old = old().sql("PRAGMA journal_mode = WAL");
    old.folder().toFile().setWritable(false);
    try {
      assertThat(read(old.database())).hasSize(1);
    } finally {
      old.folder().toFile().setWritable(true);
    }
  }

  private static List<Row> read(Path database) {
    return SourceDatabase.read(database).of(SourceTable.USERS);
  }

  private static List<String> files(Predecessor old) throws IOException {
    try (Stream<Path> files = Files.list(old.folder())) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
