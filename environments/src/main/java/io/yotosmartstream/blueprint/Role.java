package io.yotosmartstream.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * What one function or task may do.
 *
 * @param principal who may take it: a service such as {@code lambda.amazonaws.com}, or the ARN of
 *     an identity provider
 * @param trust conditions on taking it
 * @param boundary ARN of the {@link Boundary} that holds whatever the statements allow
 */
public record Role(
    String name,
    String description,
    String principal,
    List<Condition> trust,
    List<Statement> statements,
    Optional<String> boundary) {
  /** Without a boundary. */
  public Role(
      String name,
      String description,
      String principal,
      List<Condition> trust,
      List<Statement> statements) {
    this(name, description, principal, trust, statements, Optional.empty());
  }

  public Role {
    trust = List.copyOf(trust);
    statements = List.copyOf(statements);
  }

  Role within(Boundary policy) {
    return new Role(name, description, principal, trust, statements, Optional.of(policy.arn()));
  }

  /** Whether tokens of an identity provider are exchanged for it. */
  public boolean federated() {
    return principal.startsWith("arn:");
  }
}
