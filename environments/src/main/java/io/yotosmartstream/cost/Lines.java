package io.yotosmartstream.cost;

import java.util.ArrayList;
import java.util.List;

/** Collects what is there and used. */
final class Lines {
  private final List<Line> all = new ArrayList<>();

  /** Nothing of an item is no line. */
  void add(Item item, String resource, double quantity) {
    if (quantity > 0) {
      all.add(new Line(item, resource, quantity));
    }
  }

  List<Line> all() {
    return List.copyOf(all);
  }
}
