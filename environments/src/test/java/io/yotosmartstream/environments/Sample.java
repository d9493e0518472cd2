package io.yotosmartstream.environments;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yotosmartstream.environments.declaration.Problem;
import java.util.List;
import java.util.Set;

/** Environments as text. */
final class Sample {
  static final Set<String> GROUPS = Set.of("players", "user-auth", "cards");

  /** The least that a file needs; five lines. */
  static final String LEAST =
      """
      account: "123456789012"
      region: eu-west-1
      architecture: minimal
      budget:
        monthlyUsd: 10
      """;

  private Sample() {}

  static Environment read(String more) {
    return Environments.parse("try", LEAST + more, GROUPS);
  }

  /** What is wrong with the least file and these lines, which begin at line 6. */
  static List<String> problems(String more) {
    return problemsOf(LEAST + more);
  }

  static List<String> problemsOf(String yaml) {
    return assertThrows(InvalidEnvironment.class, () -> Environments.parse("try", yaml, GROUPS))
        .problems()
        .stream()
        .map(Problem::text)
        .map(text -> text.replace("environments/try.yaml", "try"))
        .toList();
  }
}
