package io.yotosmartstream.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The prices of one region, one for each item. */
final class Prices {
  private final String region;
  private final Map<Item, Price> byItem = new EnumMap<>(Item.class);

  Prices(String region, List<Price> prices) {
    this.region = region;
    prices.forEach(price -> byItem.put(price.item(), price));
  }

  String region() {
    return region;
  }

  Price of(Item item) {
    return Objects.requireNonNull(byItem.get(item));
  }

  /** The oldest of their days. */
  String asOf() {
    return byItem.values().stream().map(Price::asOf).min(String::compareTo).orElseThrow();
  }
}
