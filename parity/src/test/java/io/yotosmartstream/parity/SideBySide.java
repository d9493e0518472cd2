package io.yotosmartstream.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many resources of which kind each engine makes, as a page to read. */
final class SideBySide {
  private final Differences listed;

  SideBySide(Differences listed) {
    this.listed = listed;
  }

  String page(List<String> environments) {
    StringBuilder page = new StringBuilder("# Both engines side by side\n\n");
    page.append(
        """
        Written by `make inventory` from what the Pulumi programs plan and from the templates; a test says when it is out of
        date. The parity test compares the resources property by property ([how](../cdk.md#parity));
        [`cdk/differences.yaml`](../../cdk/differences.yaml) has every difference with its reason.

        | environment | stack | Pulumi | CloudFormation |
        | --- | --- | ---: | ---: |
        """);
    StringBuilder stacks = new StringBuilder();
    for (String environment : environments) {
      stacks.append("\n## `").append(environment).append("`\n");
      for (String stack : Examples.STACKS) {
        Both both = Examples.plan(environment, stack);
        Map<String, Long> planned = planned(both);
        Map<String, Long> templated = templated(both);
        page.append(
            "| `%s` | `%s` | %d | %d |\n"
                .formatted(environment, stack, sum(planned), sum(templated)));
        stacks.append("\n### Stack `").append(stack).append("`\n\n");
        stacks.append("| Pulumi | | CloudFormation | | why not the same |\n");
        stacks.append("| --- | ---: | --- | ---: | --- |\n");
        rows(planned, templated).forEach(stacks::append);
      }
    }
    return page.append(stacks).toString();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> planned(Both both) {
    return both.resources().stream()
        .filter(each -> each.type().startsWith("aws:"))
        .collect(
            Collectors.groupingBy(
                each -> Differences.kind(each.type()), TreeMap::new, Collectors.counting()));
  }

  private static SortedMap<String, Long> templated(Both both) {
    return both.template()
        .path("Resources")
        .valueStream()
        .collect(
            Collectors.groupingBy(
                each -> each.path("Type").asString(), TreeMap::new, Collectors.counting()));
  }

  private List<String> rows(Map<String, Long> planned, Map<String, Long> templated) {
    SortedMap<String, Long> left = new TreeMap<>(templated);
    List<String> rows = new ArrayList<>();
    planned.forEach(
        (kind, count) -> {
          Optional<String> reason = listed.reasonOfKind(kind);
          if (reason.isPresent()) {
            String as = listed.partOf(kind).map(type -> "in " + type).orElse("");
            rows.add(row(kind, count, as, 0, reason.get()));
          } else {
            String type = type(kind);
            rows.add(row(kind, count, type, Optional.ofNullable(left.remove(type)).orElse(0L), ""));
          }
        });
    left.forEach(
        (type, count) -> rows.add(row("", 0, type, count, listed.reasonOfType(type).orElse(""))));
    return rows;
  }

  private static String type(String kind) {
    return Mapping.OURS.byPulumi().entrySet().stream()
        .filter(each -> Differences.kind(each.getKey()).equals(kind))
        .map(each -> each.getValue().type())
        .findFirst()
        .orElse("");
  }

  private static String row(String kind, long planned, String type, long templated, String reason) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(kind, number(planned), type, number(templated), reason)
        .replace("  ", " ");
  }

  private static String number(long count) {
    return count == 0 ? "" : String.valueOf(count);
  }
}
