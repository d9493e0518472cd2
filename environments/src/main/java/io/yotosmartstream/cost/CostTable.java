package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of the document: by service, with the permanent allowances. */
final class CostTable {
  private static final String BEGIN = "<!-- cost, written by make cost-docs -->\n";
  private static final String END = "<!-- end of cost -->\n";

  private CostTable() {}

  /**
   * The document with its table as of now.
   *
   * @throws IllegalArgumentException if it has no place for one
   */
  static String inDocument(String document, Comparison comparison) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("The document has no place for the table: " + BEGIN);
    }
    return document.substring(0, begin + BEGIN.length()) + of(comparison) + document.substring(end);
  }

  private static String of(Comparison comparison) {
    List<Estimate> estimates = comparison.estimates();
    StringBuilder table = new StringBuilder();
    String names =
        estimates.stream().map(e -> e.architecture().text()).collect(Collectors.joining(" | "));
    table.append(
        "| USD a month, %s, prices as of %s | %s |\n"
            .formatted(comparison.environment().name(), comparison.prices().asOf(), names));
    table.append("| --- |").repeat(" ---: |", estimates.size()).append('\n');
    List<Map<String, Double>> byService = estimates.stream().map(e -> services(e.bill())).toList();
    for (String service : services(comparison.prices())) {
      List<Double> amounts =
          byService.stream().map(bill -> bill.getOrDefault(service, 0.0)).toList();
      if (amounts.stream().anyMatch(amount -> !Amounts.usd(amount).equals("0.00"))) {
        row(table, service, amounts);
      }
    }
    row(table, "**Total**", estimates.stream().map(e -> e.bill().net()).toList());
    row(
        table,
        "Total with all allowances off",
        estimates.stream().map(e -> e.bill().gross()).toList());
    row(
        table,
        "One more household",
        estimates.stream().map(e -> e.oneMoreHousehold(true)).toList());
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<Double> amounts) {
    List<String> cells = new ArrayList<>(List.of(name));
    amounts.forEach(amount -> cells.add(Amounts.usd(amount)));
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static List<String> services(Prices prices) {
    return Arrays.stream(Item.values()).map(item -> prices.of(item).service()).distinct().toList();
  }

  private static Map<String, Double> services(Bill bill) {
    Map<String, Double> all = new LinkedHashMap<>();
    bill.lines()
        .forEach(
            line ->
                all.merge(bill.prices().of(line.item()).service(), bill.usd(line), Double::sum));
    bill.allowances()
        .forEach((item, usd) -> all.merge(bill.prices().of(item).service(), -usd, Double::sum));
    return all;
  }
}
