package io.yotosmartstream.cost;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.AwsRegion;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import io.yotosmartstream.environments.declaration.Range;
import org.jspecify.annotations.Nullable;

/** What one item costs in one region. */
public record Price(
    @About("What is billed.") Item item,
    @About("The service, as the table names it.") @Matches(value = ".{1,40}", says = Price.NAME)
        String service,
    @About("What of the service.") @Matches(value = ".{1,40}", says = Price.NAME) String what,
    @About("The unit, in the singular.") @Matches(value = ".{1,40}", says = Price.NAME) String unit,
    @About("US dollars for so many units as per says.") @Range(min = 0, max = 1_000_000) double usd,
    @About("The units that usd is for.") @Default("1") @Range(min = 1, max = 1_000_000_000)
        long per,
    @About("The region; us-east-1 for services that have none.") @AwsRegion String region,
    @About("Where AWS publishes it.") @Matches(value = Price.PAGE, says = Price.PAGE_SAYS)
        String source,
    @About("The day on which this was the price.")
        @Matches(value = "20[0-9]{2}-[01][0-9]-[0-3][0-9]", says = "a day like 2026-11-21")
        String asOf,
    @About("Units a month that an account has free of charge for ever.")
        @Default("0")
        @Range(min = 0, max = 1_000_000_000_000d)
        double free,
    @About("Where AWS publishes that; required with free.")
        @Matches(value = Price.PAGE, says = Price.PAGE_SAYS)
        @Nullable String freeSource) {
  static final String NAME = "1 to 40 characters";
  static final String PAGE = "https://.{1,200}";
  static final String PAGE_SAYS = "the address of a page, https://...";

  /** US dollars for a quantity, without any allowance. */
  double of(double quantity) {
    return quantity * usd / per;
  }

  /** What the account's allowance takes off a quantity, in US dollars. */
  double allowance(double quantity) {
    return of(Math.min(quantity, free));
  }
}
