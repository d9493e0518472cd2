package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yotosmartstream.stack.Made;
import io.yotosmartstream.stack.StackTemplate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The environments that nobody has on a laptop deploy too, all three stacks of each. */
class EnvironmentsIT {
  private static final List<String> STACKS = List.of("account", "edge", "app");
  private static final Pattern UNKNOWN = Pattern.compile("Unrecognized resource types: \\[(.*?)]");

  @ParameterizedTest
  @ValueSource(strings = {"staging", "prod"})
  void deploysButForWhatIsListed(String environment) {
    try (Drill drill = new Drill(environment)) {
      for (String stack : STACKS) {
        StackTemplate whole = drill.whole(stack);
        StackTemplate fit = drill.fit(stack);

        // A list that is longer than what is refused would hide what could be tried.
        assertThat(refused(drill, stack, whole)).as(stack).isEqualTo(leftOut(whole, fit));

        Map<String, String> made = drill.create(stack, fit, "one");
        assertThat(made.keySet()).as(stack).isEqualTo(Drill.names(fit, "Resources"));
        assertThat(made.values()).as(stack).noneMatch(String::isBlank);
        System.out.printf("  %s, %s:%n%s", environment, stack, Made.of(whole).text());
      }
    }
  }

  private static Set<String> leftOut(StackTemplate whole, StackTemplate fit) {
    Set<String> left = new TreeSet<>(whole.types().keySet());
    left.removeAll(fit.types().keySet());
    return left;
  }

  private static Set<String> refused(Drill drill, String stack, StackTemplate whole) {
    IllegalStateException refusal =
        catchThrowableOfType(IllegalStateException.class, () -> drill.create(stack, whole, "one"));
    assertThat(refusal).isNotNull();
    Matcher unknown = UNKNOWN.matcher(String.valueOf(refusal.getMessage()));
    assertThat(unknown.find()).as(refusal.getMessage()).isTrue();
    return new TreeSet<>(List.of(unknown.group(1).split(", ")));
  }
}
