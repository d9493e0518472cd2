package io.yotosmartstream.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yotosmartstream.environments.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What prod costs one household, from its real file, profile and prices. */
class ProdCostTest {
  private static final double GOAL_USD = 8.00;

  private static Map<Architecture, Estimate> prod = Map.of();

  @BeforeAll
  static void compute() throws IOException {
    prod =
        Ours.prod(1).estimates().stream()
            .collect(Collectors.toMap(Estimate::architecture, Function.identity()));
  }

  private static Estimate in(Architecture architecture) {
    return Objects.requireNonNull(prod.get(architecture));
  }

  @Test
  void oneHouseholdPaysAtMostTheGoal() {
    assertThat(in(Architecture.MINIMAL).bill().net()).isLessThanOrEqualTo(GOAL_USD);
  }

  @Test
  void allThreeArchitecturesAreCompared() {
    assertThat(prod).containsOnlyKeys(Architecture.values());
  }

  @Test
  void withoutAllowancesItCostsMore() {
    assertThat(prod.values())
        .allSatisfy(
            estimate ->
                assertThat(estimate.bill().gross()).isGreaterThan(estimate.bill().net() + 2));
  }

  @Test
  void minimalIsByFarTheCheapest() {
    double minimal = in(Architecture.MINIMAL).bill().net();

    assertThat(in(Architecture.HYBRID).bill().net()).isGreaterThan(2 * minimal);
    assertThat(in(Architecture.ALWAYS_ON).bill().net()).isGreaterThan(2 * minimal);
  }

  @Test
  void oneMoreHouseholdCostsAFractionOfTheFirst() {
    assertThat(prod.values())
        .allSatisfy(
            estimate ->
                assertThat(estimate.oneMoreHousehold(true))
                    .isGreaterThan(0.40)
                    .isLessThan(estimate.bill().net() / 5));
  }

  @Test
  void oneMoreHouseholdIsTheDifferenceOfTwoAndOne() throws IOException {
    Bill two = Ours.bill(Ours.plan(Architecture.MINIMAL), 2);
    Estimate one = in(Architecture.MINIMAL);

    assertThat(one.oneMoreHousehold(true)).isEqualTo(two.net() - one.bill().net(), within(1e-9));
  }

  @Test
  void theTableOfTheDocumentIsUpToDate() throws IOException {
    String document = Files.readString(Path.of("../docs/cost.md"));

    assertThat(document)
        .as("out of date: run make cost-docs and commit it")
        .isEqualTo(CostTable.inDocument(document, Ours.prod(1)));
  }
}
