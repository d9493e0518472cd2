package io.yotosmartstream.migration.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is read of the predecessor's database, as it was in one moment. */
public final class SourceDatabase {
  /**
   * What was in it.
   *
   * @param remarks about tables and columns that are missing, unknown or damaged
   */
  public record Content(Map<SourceTable, List<Row>> rows, List<String> remarks) {
    public List<Row> of(SourceTable table) {
      return rows.getOrDefault(table, List.of());
    }
  }

  private SourceDatabase() {}

  /**
   * @throws UnreadableSourceException where it is no such database; says what to do
   */
  public static Content read(Path file) {
    try (Opened opened = Opened.open(file)) {
      Connection connection = opened.connection();
      connection.setAutoCommit(
          false); // one moment for all tables, and only for as long as it takes
      List<String> remarks = new ArrayList<>();
      Map<SourceTable, List<Row>> rows = new EnumMap<>(SourceTable.class);
      for (SourceTable table : SourceTable.values()) {
        Set<String> columns = columns(connection, table);
        if (columns.isEmpty()) {
          remarks.add("There is no table " + table.title());
          continue;
        }
        columns.stream()
            .filter(column -> !table.knows(column))
            .forEach(
                column ->
                    remarks.add(
                        "%s has a column %s that is unknown here and was not read"
                            .formatted(table.title(), column)));
        rows.put(table, rows(connection, table, columns, remarks));
      }
      if (rows.isEmpty()) {
        throw new UnreadableSourceException(
            file
                + " has none of the tables users, audio_files and settings: is it the right file?");
      }
      return new Content(rows, remarks);
    } catch (SQLException | IOException e) {
      throw new UnreadableSourceException(file + " cannot be read as SQLite: " + e.getMessage(), e);
    }
  }

  private static Set<String> columns(Connection connection, SourceTable table) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet info = statement.executeQuery("PRAGMA table_info(" + table.title() + ")")) {
      while (info.next()) {
        names.add(info.getString("name"));
      }
    }
    return names;
  }

  /** What comes before a damaged page is taken all the same. */
  private static List<Row> rows(
      Connection connection, SourceTable table, Set<String> columns, List<String> remarks) {
    List<Row> rows = new ArrayList<>();
    Map<String, String> wanted = table.expressions();
    wanted.keySet().retainAll(columns);
    String select =
        wanted.entrySet().stream()
            .map(column -> ", " + column.getValue() + " AS \"" + column.getKey() + '"')
            .collect(Collectors.joining());
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT rowid AS row_number" + select + " FROM " + table.title() + " ORDER BY 1")) {
      while (found.next()) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String column : wanted.keySet()) {
          values.put(column, found.getObject(column));
        }
        rows.add(new Row(table, found.getLong("row_number"), values));
      }
    } catch (SQLException e) {
      remarks.add(
          "%s cannot be read beyond its first %d rows: %s"
              .formatted(table.title(), rows.size(), e.getMessage()));
    }
    return rows;
  }
}
