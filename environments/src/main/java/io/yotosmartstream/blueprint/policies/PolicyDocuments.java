package io.yotosmartstream.blueprint.policies;

import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies as they are written in JSON, put together of maps and lists. */
public final class PolicyDocuments {
  private static final String VERSION = "2012-10-17";

  private PolicyDocuments() {}

  /** Who may take the role. */
  public static Map<String, Object> trust(Role role) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put(
        "Principal", Map.of(role.federated() ? "Federated" : "Service", role.principal()));
    statement.put("Action", role.federated() ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole");
    conditions(statement, role.trust());
    return document(List.of(statement));
  }

  /** What these statements allow. */
  public static Map<String, Object> allowing(List<Statement> statements) {
    return document(statements.stream().map(PolicyDocuments::allow).toList());
  }

  private static Map<String, Object> allow(Statement statement) {
    Map<String, Object> allow = new LinkedHashMap<>();
    allow.put("Sid", statement.sid());
    allow.put("Effect", "Allow");
    allow.put("Action", statement.actions());
    allow.put("Resource", statement.resources());
    conditions(allow, statement.conditions());
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
  public static Map<String, Object> document(List<Map<String, Object>> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", VERSION);
    document.put("Statement", statements);
    return document;
  }
}
