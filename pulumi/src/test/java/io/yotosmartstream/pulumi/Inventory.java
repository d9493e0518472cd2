package io.yotosmartstream.pulumi;

import io.yotosmartstream.pulumi.Planned.Planning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an environment consists of, as a page to read. */
final class Inventory {
  private static final int LONGEST = 60;

  /** The name is in its own column, and long texts say little in a table. */
  private static final Set<String> LEFT_OUT =
      Set.of("name", "description", "alarmDescription", "key", "source", "family");

  /** Ids and addresses that only the mocks gave. */
  private static final Pattern MADE_UP = Pattern.compile("-id$|arn:|made");

  private Inventory() {}

  static String page(String environment, SortedMap<String, Planned> stacks) {
    StringBuilder page = new StringBuilder();
    page.append("# What is in `").append(environment).append("`\n\n");
    page.append(
        "Written by `make inventory` from what the Pulumi programs plan; a test says when it is out of date.\n");
    stacks.forEach((stack, planned) -> page.append(stack(stack, planned)));
    return page.toString();
  }

  private static String stack(String name, Planned planned) {
    List<Planning> all =
        planned.all().stream()
            .filter(p -> p.type().startsWith("aws:"))
            .sorted(Comparator.comparing((Planning p) -> kind(p)).thenComparing(Planning::name))
            .toList();
    SortedMap<String, List<Planning>> byKind =
        all.stream()
            .collect(Collectors.groupingBy(Inventory::kind, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append("\n## Stack `%s`: %d resources\n".formatted(name, all.size()));
    byKind.forEach(
        (kind, some) -> {
          text.append("\n### %s (%d)\n\n".formatted(kind, some.size()));
          some.forEach(p -> text.append("- `%s`%s\n".formatted(p.name(), properties(planned, p))));
        });
    return text.toString();
  }

  /** {@code aws:lambda/function:Function} is a {@code lambda Function}. */
  private static String kind(Planning planning) {
    String[] parts = planning.type().split("[:/]", -1);
    return parts[1] + " " + parts[parts.length - 1];
  }

  private static String properties(Planned planned, Planning planning) {
    List<String> all = new ArrayList<>();
    if (planned.guards(planning)) {
      all.add("**protected**");
    }
    new TreeMap<>(planning.inputs()).forEach((input, value) -> add(all, input, value));
    return all.isEmpty() ? "" : ": " + String.join(", ", all);
  }

  private static void add(List<String> all, String input, Object value) {
    if (LEFT_OUT.contains(input) || value instanceof List<?> || value instanceof Map<?, ?>) {
      return;
    }
    String text = value instanceof Double d && d == Math.rint(d) ? "" + d.longValue() : "" + value;
    if (text.length() <= LONGEST && !text.contains("\n") && !MADE_UP.matcher(text).find()) {
      all.add(input + " " + text);
    }
  }
}
