package io.yotosmartstream.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a month costs, in US dollars. */
record Bill(List<Line> lines, Prices prices) {
  Bill {
    lines = List.copyOf(lines);
  }

  /** Of what will be there and what is done with it. */
  static Bill of(Plan plan, Month month, Prices prices) {
    Lines lines = new Lines();
    ComputeCost.count(plan, month, lines);
    TrafficCost.count(plan, month, lines);
    TableCost.count(plan, month, lines);
    StorageCost.count(plan, month, lines);
    MessagingCost.count(plan, month, lines);
    WatchCost.count(plan, month, lines);
    return new Bill(lines.all(), prices);
  }

  /** Without any allowance. */
  double gross() {
    return lines.stream().mapToDouble(this::usd).sum();
  }

  double usd(Line line) {
    return prices.of(line.item()).of(line.quantity());
  }

  /** What the permanent allowances take off, by item; only where something is used. */
  Map<Item, Double> allowances() {
    Map<Item, Double> all = new TreeMap<>();
    lines.stream()
        .collect(Collectors.groupingBy(Line::item, Collectors.summingDouble(Line::quantity)))
        .forEach(
            (item, quantity) -> {
              double off = prices.of(item).allowance(quantity);
              if (off > 0) {
                all.put(item, off);
              }
            });
    return all;
  }

  /** With the permanent allowances, where nothing else in the account uses them. */
  double net() {
    return gross() - allowances().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  double total(boolean withAllowances) {
    return withAllowances ? net() : gross();
  }
}
