package io.yotosmartstream.cost;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AtMost;
import io.yotosmartstream.environments.declaration.InvalidFile;
import io.yotosmartstream.environments.declaration.Reading;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file of prices: of one region or several, complete for each. */
public record PriceList(
    @About("Prices, one for each item and region.") @AtMost(1000) List<Price> prices) {
  /** Whose prices count where a region has none here. */
  static final String USUAL = "us-east-1";

  public PriceList {
    prices = List.copyOf(prices);
  }

  /**
   * @throws InvalidFile with all that is wrong with it
   */
  static PriceList read(Path file) {
    return DeclaredFile.read(file, PriceList.class, PriceList::check);
  }

  private void check(Reading reading) {
    Set<String> regions =
        prices.stream().map(Price::region).collect(Collectors.toCollection(TreeSet::new));
    regions.add(USUAL);
    for (String region : regions) {
      Set<Item> missing = EnumSet.allOf(Item.class);
      of(region).forEach(price -> missing.remove(price.item()));
      if (!missing.isEmpty()) {
        String names = missing.stream().map(Item::text).collect(Collectors.joining(", "));
        reading.refuse(
            "prices", "Missing for " + region + ": " + names + ". Add each with its price.");
      }
    }
    for (int i = 0; i < prices.size(); i++) {
      Price price = prices.get(i);
      String at = "prices[" + i + "]";
      if (of(price.region()).stream()
              .filter(p -> p.item() == price.item())
              .findFirst()
              .orElseThrow()
          != price) {
        reading.refuse(
            at,
            price.item().text() + " of " + price.region() + " is there twice. Keep one of them.");
      }
      if (price.free() > 0 && price.freeSource() == null) {
        reading.refuse(at, "free has no source. Add freeSource, " + Price.PAGE_SAYS + ".");
      }
    }
  }

  private List<Price> of(String region) {
    return prices.stream().filter(price -> price.region().equals(region)).toList();
  }

  /** The prices of a region, or those of {@value #USUAL} where it has none. */
  Prices in(String region) {
    List<Price> own = of(region);
    return own.isEmpty() ? new Prices(USUAL, of(USUAL)) : new Prices(region, own);
  }
}
