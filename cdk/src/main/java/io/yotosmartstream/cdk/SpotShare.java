package io.yotosmartstream.cdk;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ecs.CfnService.CapacityProviderStrategyItemProperty;

/** How the tasks of a service are shared out between Fargate and Fargate Spot. */
final class SpotShare {
  static final String ON_DEMAND = "FARGATE";
  static final String SPOT = "FARGATE_SPOT";

  private SpotShare() {}

  /**
   * Weights in the smallest whole numbers, so that already two tasks at 50 percent are one of each.
   * No base: it would take tasks out of the share.
   *
   * @param spotPercent 0 to 100
   */
  static List<CapacityProviderStrategyItemProperty> of(int spotPercent) {
    int onDemandPercent = 100 - spotPercent;
    int common = BigInteger.valueOf(spotPercent).gcd(BigInteger.valueOf(100)).intValueExact();
    return Stream.of(
            strategy(ON_DEMAND, onDemandPercent / common), strategy(SPOT, spotPercent / common))
        .flatMap(List::stream)
        .toList();
  }

  private static List<CapacityProviderStrategyItemProperty> strategy(String provider, int weight) {
    return weight == 0
        ? List.of()
        : List.of(
            CapacityProviderStrategyItemProperty.builder()
                .capacityProvider(provider)
                .weight(weight)
                .build());
  }
}
