package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.List;

/** Columns that are as wide as they need to be: words to the left, then numbers to the right. */
final class TextTable {
  private final int words;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param words how many of the columns are words
   */
  TextTable(int words) {
    this.words = words;
  }

  /** All rows have as many cells as the first. A row's first cell may run over empty ones. */
  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  void addRule() {
    rows.add(List.of());
  }

  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (!runsOver(row, i)) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(row.isEmpty() ? rule(widths) : line(row, widths));
    }
    return lines;
  }

  private static boolean runsOver(List<String> row, int column) {
    return column == 0 && row.size() > 1 && row.get(1).isEmpty();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    int place = 0;
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      int end = place + widths[i];
      int begin = i < words ? place : end - cell.length();
      line.repeat(' ', Math.max(0, begin - line.length())).append(cell);
      place = end + 2;
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(rule.isEmpty() ? "" : "  ").repeat('-', width);
    }
    return rule.toString();
  }
}
