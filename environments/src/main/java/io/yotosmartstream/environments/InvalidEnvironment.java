package io.yotosmartstream.environments;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.environments.declaration.Problem;
import java.util.List;

/** An environment that cannot be used: everything that is wrong with it, one line each. */
public final class InvalidEnvironment extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public InvalidEnvironment(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
