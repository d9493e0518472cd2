package io.yotosmartstream.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.pulumi.PlannedStacks.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines build the same, but for what cdk/differences.yaml lists. */
class ParityTest {
  private static final Differences LISTED = Checkout.differences();

  static Stream<String[]> all() {
    return Example.names().stream()
        .flatMap(
            environment ->
                Examples.STACKS.stream().map(stack -> new String[] {environment, stack}));
  }

  @ParameterizedTest
  @MethodSource("all")
  void resourcesAndTheirPropertiesAreTheSame(String environment, String stack) {
    Both both = Examples.plan(environment, stack);

    assertThat(LISTED.unlisted(both.findings()))
        .as(
            "environment %s, stack %s: mend an engine, or list it with its reason",
            environment, stack)
        .isEmpty();
    assertThat(LISTED.unlistedKinds(both.alone()))
        .as("environment %s, stack %s: kinds that mapping.yaml does not have", environment, stack)
        .isEmpty();
    assertThat(both.inTemplate().resources()).hasSizeGreaterThan(4);
  }

  @Test
  void whatIsListedIsADifferenceSomewhere() {
    List<Finding> found = new ArrayList<>();
    List<Resource> planned = new ArrayList<>();
    all()
        .map(each -> Examples.plan(each[0], each[1]))
        .forEach(
            both -> {
              found.addAll(both.findings());
              planned.addAll(both.resources());
            });

    assertThat(LISTED.stale(found, planned))
        .as("take out of cdk/differences.yaml what is no difference any more")
        .isEmpty();
  }

  @Test
  void partsAreListedAsWhatTheyAreComparedAs() {
    Mapping.OURS
        .parts()
        .forEach(
            (type, part) ->
                assertThat(LISTED.partOf(Differences.kind(type)))
                    .as(type)
                    .contains(part.kind().type()));
  }
}
