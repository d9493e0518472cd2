package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * What one function or task may do.
 *
 * @param principal who may take it: a service such as {@code lambda.amazonaws.com}, or the ARN of
 *     an identity provider
 * @param trust conditions on taking it
 */
public record Role(
    String name,
    String description,
    String principal,
    List<Condition> trust,
    List<Statement> statements) {
  public Role {
    trust = List.copyOf(trust);
    statements = List.copyOf(statements);
  }

  /** Whether tokens of an identity provider are exchanged for it. */
  public boolean federated() {
    return principal.startsWith("arn:");
  }
}
