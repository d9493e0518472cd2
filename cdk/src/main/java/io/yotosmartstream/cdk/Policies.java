package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.blueprint.policies.PolicyDocuments;
import java.util.List;
import java.util.Map;

/** Policies with the CDK's tokens in them. */
final class Policies {
  private Policies() {}

  /** What these statements allow, references filled in. */
  static Map<String, Object> allowing(Refs refs, List<Statement> statements) {
    return PolicyDocuments.allowing(
        statements.stream().map(statement -> resolved(statement, refs)).toList());
  }

  private static Statement resolved(Statement statement, Refs refs) {
    return new Statement(
        statement.sid(),
        statement.actions(),
        refs.resolve(statement.resources()),
        statement.conditions().stream()
            .map(c -> new Condition(c.test(), c.key(), refs.resolve(c.values())))
            .toList());
  }
}
