package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of the table: an item of one resource, or of all resources that cost next to nothing of it.
 *
 * @param resources by name; at least one
 */
record Row(Item item, Set<String> resources) {
  private static final double HALF_A_CENT = 0.005;

  static List<Row> of(List<Estimate> estimates) {
    List<Row> rows = new ArrayList<>();
    for (Item item : Item.values()) {
      Set<String> small = new TreeSet<>();
      for (String resource : resources(item, estimates)) {
        Row row = new Row(item, Set.of(resource));
        if (row.small(estimates)) {
          small.add(resource);
        } else {
          rows.add(row);
        }
      }
      if (!small.isEmpty()) {
        rows.add(new Row(item, small));
      }
    }
    rows.sort(Comparator.comparing(Row::item));
    return rows;
  }

  private static Set<String> resources(Item item, List<Estimate> estimates) {
    Set<String> all = new TreeSet<>();
    for (Estimate estimate : estimates) {
      estimate.bill().lines().stream()
          .filter(line -> line.item() == item)
          .map(Line::resource)
          .forEach(all::add);
    }
    return all;
  }

  private boolean small(List<Estimate> estimates) {
    return estimates.stream()
        .map(Estimate::bill)
        .allMatch(bill -> bill.prices().of(item).of(quantity(bill)) < HALF_A_CENT);
  }

  String name() {
    return resources.size() == 1
        ? resources.iterator().next()
        : resources.size() + " below half a cent each";
  }

  double quantity(Bill bill) {
    return bill.lines().stream()
        .filter(line -> line.item() == item && resources.contains(line.resource()))
        .mapToDouble(Line::quantity)
        .sum();
  }
}
