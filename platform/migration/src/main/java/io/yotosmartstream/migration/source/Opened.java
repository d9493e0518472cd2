package io.yotosmartstream.migration.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database open for reading, such that neither it nor its folder changes. Where SQLite would have
 * to write there, because a program died over it or because a write-ahead log needs files beside
 * it, a copy is read.
 */
final class Opened implements AutoCloseable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int WRITE_VERSION = 18;
  private static final int WAL = 2;
  private static final int BUSY_MILLIS = 10_000;
  private static final String LOG = "-wal";
  private static final String INDEX = "-shm";
  private static final String JOURNAL = "-journal";

  private final Connection connection;
  private final @Nullable Path copy;

  private Opened(Connection connection, @Nullable Path copy) {
    this.connection = connection;
    this.copy = copy;
  }

  static Opened open(Path file) throws IOException, SQLException {
    boolean wal = isWal(file);
    boolean inUse = Files.exists(beside(file, LOG)) && Files.exists(beside(file, INDEX));
    if (wal && !inUse) {
      return openCopy(file);
    }
    try {
      return new Opened(connect(file, true), null);
    } catch (SQLException e) {
      return openCopy(file);
    }
  }

  Connection connection() {
    return connection;
  }

  private static Opened openCopy(Path file) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("migrate");
    try {
      Path copied = folder.resolve("source.db");
      Files.copy(file, copied);
      for (String suffix : List.of(LOG, JOURNAL)) {
        if (Files.exists(beside(file, suffix))) {
          Files.copy(beside(file, suffix), beside(copied, suffix));
        }
      }
      return new Opened(connect(copied, false), folder);
    } catch (IOException | SQLException e) {
      remove(folder);
      throw e;
    }
  }

  /** Reads a little, since SQLite looks at the file only then. */
  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (var statement = connection.createStatement();
        var any = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      any.next();
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean isWal(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableSourceException("There is no file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(WRITE_VERSION + 1);
      if (head.length <= WRITE_VERSION
          || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
        throw new UnreadableSourceException(
            file + " is no SQLite database. Only SQLite is read, no MySQL and no dump of it");
      }
      return head[WRITE_VERSION] == WAL;
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (copy != null) {
      remove(copy);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
