package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A comparison as a person reads it in a terminal. */
final class Report {
  private static final int FIXED_COLUMNS = 4;

  private final Comparison comparison;
  private final boolean allowances;
  private final TextTable table;

  private Report(Comparison comparison, boolean allowances) {
    this.comparison = comparison;
    this.allowances = allowances;
    this.table = new TextTable(FIXED_COLUMNS);
  }

  /**
   * @param allowances whether the permanent ones count
   */
  static List<String> lines(Comparison comparison, boolean allowances) {
    return new Report(comparison, allowances).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(head());
    table.add(heading());
    table.addRule();
    Row.of(comparison.estimates()).forEach(row -> table.add(cells(row)));
    table.addRule();
    sum("Sum", Bill::gross);
    if (allowances) {
      allowedItems().forEach(item -> table.add(allowance(item)));
      sum("Total with the permanent allowances", Bill::net);
      sum("Total with all allowances off", Bill::gross);
    }
    each("One more household", estimate -> estimate.oneMoreHousehold(allowances));
    lines.addAll(table.lines());
    lines.addAll(Remarks.of(comparison, allowances));
    return lines;
  }

  private List<String> head() {
    Prices prices = comparison.prices();
    String region = comparison.environment().settings().region();
    List<String> head = new ArrayList<>();
    head.add(
        "%s in %s, %s, a month of %.0f hours, US dollars before tax; prices of %s as of %s"
            .formatted(
                comparison.environment().name(),
                region,
                comparison.households() == 1
                    ? "1 household"
                    : comparison.households() + " households",
                Month.HOURS,
                prices.region(),
                prices.asOf()));
    if (!prices.region().equals(region)) {
      head.add(
          "There are no prices of %s in environments/cost/prices.yaml: this is what it would cost in %s."
              .formatted(region, prices.region()));
    }
    comparison.problems().forEach(problem -> head.add("Left out: " + problem));
    head.add("");
    return head;
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(List.of("service", "resource", "what", "unit price"));
    for (Estimate estimate : comparison.estimates()) {
      cells.add(estimate.architecture().text());
      cells.add("USD");
    }
    return cells;
  }

  private List<String> cells(Row row) {
    Price price = comparison.prices().of(row.item());
    List<String> cells =
        new ArrayList<>(
            List.of(price.service(), row.name(), price.what(), Amounts.unitPrice(price)));
    for (Estimate estimate : comparison.estimates()) {
      double quantity = row.quantity(estimate.bill());
      cells.add(quantity == 0 ? "" : Amounts.quantity(quantity));
      cells.add(quantity == 0 ? "" : Amounts.usd(price.of(quantity)));
    }
    return cells;
  }

  private List<Item> allowedItems() {
    return comparison.estimates().stream()
        .flatMap(estimate -> estimate.bill().allowances().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> allowance(Item item) {
    Price price = comparison.prices().of(item);
    String what = "first %s: %s".formatted(Amounts.quantity(price.free()), price.what());
    return row(
        List.of(price.service(), "permanent allowance", what, ""),
        estimate -> -Objects.requireNonNullElse(estimate.bill().allowances().get(item), 0.0));
  }

  private void sum(String name, ToDoubleFunction<Bill> amount) {
    each(name, estimate -> amount.applyAsDouble(estimate.bill()));
  }

  private void each(String name, Function<Estimate, Double> amount) {
    table.add(row(List.of(name, "", "", ""), amount));
  }

  private List<String> row(List<String> names, Function<Estimate, Double> amount) {
    List<String> cells = new ArrayList<>(names);
    for (Estimate estimate : comparison.estimates()) {
      cells.add("");
      cells.add(Amounts.usd(amount.apply(estimate)));
    }
    return cells;
  }
}
