package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies as CloudFormation takes them. */
final class Policies {
  private static final String VERSION = "2012-10-17";

  private Policies() {}

  /** Who may take the role. */
  static Map<String, Object> trust(Role role) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put(
        "Principal", Map.of(role.federated() ? "Federated" : "Service", role.principal()));
    statement.put("Action", role.federated() ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole");
    conditions(statement, role.trust());
    return document(List.of(statement));
  }

  /** What these statements allow, references filled in. */
  static Map<String, Object> allowing(Refs refs, List<Statement> statements) {
    return document(statements.stream().map(each -> allow(each, refs)).toList());
  }

  private static Map<String, Object> allow(Statement statement, Refs refs) {
    Map<String, Object> allow = new LinkedHashMap<>();
    allow.put("Sid", statement.sid());
    allow.put("Effect", "Allow");
    allow.put("Action", statement.actions());
    allow.put("Resource", refs.resolve(statement.resources()));
    conditions(
        allow,
        statement.conditions().stream()
            .map(c -> new Condition(c.test(), c.key(), refs.resolve(c.values())))
            .toList());
    return allow;
  }

  static void conditions(Map<String, Object> statement, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return;
    }
    Map<String, Map<String, List<String>>> byTest = new LinkedHashMap<>();
    conditions.forEach(
        c -> byTest.computeIfAbsent(c.test(), _ -> new LinkedHashMap<>()).put(c.key(), c.values()));
    statement.put("Condition", byTest);
  }

  /** A whole policy of these statements. */
  static Map<String, Object> document(List<Map<String, Object>> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", VERSION);
    document.put("Statement", statements);
    return document;
  }
}
