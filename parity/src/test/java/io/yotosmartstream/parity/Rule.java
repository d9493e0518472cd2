package io.yotosmartstream.parity;

import io.yotosmartstream.parity.PropertyPath.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a property of an engine is called in the form that both are compared in, which is that of
 * templates.
 *
 * @param from pattern of its path
 * @param to path with the same stars; {@code #} is a place in a list for each value's resource,
 *     {@code ++} spells what follows as templates do
 * @param values what some values are called there
 */
record Rule(String from, String to, Map<String, String> values) {
  /** How all values are called there. */
  private static final String AS = "";

  /**
   * @param text {@code path | number}, {@code path | Ref} for a name in the place of an address,
   *     {@code path} or {@code path | a=b, c=d}
   */
  static Rule parse(String from, String text) {
    String[] parts = text.split("\\|", 2);
    Map<String, String> values = new LinkedHashMap<>();
    if (parts.length == 2 && !parts[1].contains("=")) {
      values.put(AS, parts[1].strip());
    } else if (parts.length == 2) {
      for (String pair : parts[1].split(",")) {
        String[] both = pair.split("=", 2);
        values.put(both[0].strip(), both[1].strip());
      }
    }
    return new Rule(from, parts[0].strip(), values);
  }

  Optional<PropertyPath> apply(PropertyPath path, int place) {
    return path.match(from).map(stars -> fill(stars.iterator(), place));
  }

  String value(String value) {
    return switch (values.getOrDefault(AS, "")) {
      case "number" -> new BigDecimal(value).stripTrailingZeros().toPlainString();
      case "Ref" -> value.replace("|arn\u27e7", "|Ref\u27e7");
      default -> values.getOrDefault(value, value);
    };
  }

  private PropertyPath fill(Iterator<List<Step>> stars, int place) {
    List<Step> steps = new ArrayList<>();
    for (String step : to.split("\\.")) {
      switch (step) {
        case "#" -> steps.add(new Step(String.valueOf(place), true));
        case "*+1" ->
            steps.add(
                new Step(
                    String.valueOf(Integer.parseInt(stars.next().getFirst().name()) + 1), true));
        case "++" -> stars.next().stream().map(Step::capitalised).forEach(steps::add);
        case "*" -> stars.next().stream().map(Step::asInTemplates).forEach(steps::add);
        case "**" -> stars.next().forEach(steps::add);
        default -> steps.add(new Step(step, true));
      }
    }
    return new PropertyPath(steps);
  }
}
