package io.yotosmartstream.blueprint;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.environments.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message to a person names a section of the runbook, and there it is. */
class RunbookTest {
  private static final Path RUNBOOK =
      Path.of("").toAbsolutePath().resolveSibling("docs/runbook.md");
  private static final String ADDRESS = "docs/runbook.md#";

  private static Set<String> named() {
    Set<String> all = new TreeSet<>();
    for (String architecture : new String[] {"minimal", "always-on", "hybrid"}) {
      Environment environment = Planning.environment(architecture, "");
      AppBlueprint app = Planning.app(environment);
      Stream.concat(app.alarms().stream(), Stream.of(Blueprints.edge(environment).billingAlarm()))
          .forEach(
              alarm -> {
                assertThat(alarm.description()).endsWith(ADDRESS + alarm.key());
                all.add(alarm.key());
              });
      app.eventRules().forEach(rule -> all.add(key(environment, rule.name())));
    }
    return all;
  }

  private static String key(Environment environment, String name) {
    Names names = Names.of(environment);
    return name.substring(
        names.project().length() + 1, name.length() - names.environment().length() - 1);
  }

  @Test
  void everySectionIsThere() throws IOException {
    Set<String> sections =
        Files.readAllLines(RUNBOOK).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .collect(toSet());

    assertThat(named()).contains("api-5xx", "billing", "failed-tasks").isSubsetOf(sections);
  }
}
