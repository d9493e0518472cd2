package io.yotosmartstream.environments.declaration;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A file that cannot be used: everything that is wrong with it, one line each. */
public class InvalidFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public InvalidFile(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public InvalidFile(Problem problem) {
    this(List.of(problem));
  }

  /** In the order of the file; at least one. */
  public final List<Problem> problems() {
    return problems;
  }
}
