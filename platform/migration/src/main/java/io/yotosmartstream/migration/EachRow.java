package io.yotosmartstream.migration;

import io.yotosmartstream.migration.report.Progress;
import io.yotosmartstream.migration.report.Report;
import io.yotosmartstream.migration.source.BrokenRowException;
import io.yotosmartstream.migration.source.Row;
import io.yotosmartstream.migration.source.SourceTable;
import io.yotosmartstream.outcomes.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through rows such that a bad one is reported and stops none of the others. A platform that
 * does not answer is no matter of one row: that ends the run.
 */
record EachRow(Report report, Progress progress) {
  /** Takes one row and reports what became of it. */
  @FunctionalInterface
  interface Taking {
    void take(Row row, String label);
  }

  /**
   * @param name the column that names a row for people
   */
  void of(SourceTable table, List<Row> rows, String name, Taking taking) {
    progress.begin(table.title(), rows.size());
    for (Row row : rows) {
      String label = label(row, name);
      try {
        taking.take(row, label);
      } catch (BrokenRowException e) {
        report.notTaken(label, e.getMessage() == null ? "it is damaged" : e.getMessage());
      } catch (Refusal e) {
        report.notTaken(label, e.detail());
      }
      progress.step();
    }
  }

  private static String label(Row row, String name) {
    @Nullable String text;
    try {
      text = row.text(name);
    } catch (BrokenRowException e) {
      text = null;
    }
    return text == null ? row.label() : row.label() + " (" + text + ")";
  }
}
