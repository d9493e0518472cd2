package io.yotosmartstream.pulumi;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.Condition;
import io.yotosmartstream.blueprint.Role;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies as JSON. */
final class Policies {
  private static final String VERSION = "2012-10-17";

  private Policies() {}

  /** Who may take the role. */
  static String trust(Role role) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put(
        "Principal", Map.of(role.federated() ? "Federated" : "Service", role.principal()));
    statement.put("Action", role.federated() ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole");
    conditions(statement, role.trust());
    return document(List.of(statement));
  }

  /** What these statements allow, references filled in. */
  static Output<String> allowing(Refs refs, List<Statement> statements) {
    return refs.resolve(document(statements.stream().map(Policies::allow).toList()));
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
        c -> byTest.computeIfAbsent(c.test(), t -> new LinkedHashMap<>()).put(c.key(), c.values()));
    statement.put("Condition", byTest);
  }

  /** A whole policy of these statements. */
  static String document(List<Map<String, Object>> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", VERSION);
    document.put("Statement", statements);
    return Json.STRICT.writeValueAsString(document);
  }
}
