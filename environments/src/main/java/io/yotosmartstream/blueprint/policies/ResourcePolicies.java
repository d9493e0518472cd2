package io.yotosmartstream.blueprint.policies;

import io.yotosmartstream.blueprint.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements of policies that stand at a resource and so say whom they are about. */
public final class ResourcePolicies {
  private ResourcePolicies() {}

  /** Nobody reaches these without TLS, whatever else allows it. */
  public static Map<String, Object> denyWithoutTls(String service, String... resources) {
    return statement(
        "DenyWithoutTls",
        "Deny",
        "*",
        List.of(service + ":*"),
        List.of(resources),
        new Condition("Bool", "aws:SecureTransport", List.of("false")));
  }

  /** A service of AWS may do this, under these conditions. */
  public static Map<String, Object> allowService(
      String sid,
      String service,
      List<String> actions,
      List<String> resources,
      Condition... conditions) {
    return statement(sid, "Allow", Map.of("Service", service), actions, resources, conditions);
  }

  /** AWS may publish alarms, budgets and events of this account to the topic. */
  public static Map<String, Object> publishing(String topicArn, String account) {
    Condition ours = Condition.is("aws:SourceAccount", account);
    return PolicyDocuments.document(
        List.of(
            publish("Alarms", "cloudwatch.amazonaws.com", topicArn, ours),
            publish("Budgets", "budgets.amazonaws.com", topicArn, ours),
            // It delivers nothing where a topic's policy has a condition, and reaches only topics
            // of its own account by this way.
            publish("Events", "events.amazonaws.com", topicArn)));
  }

  private static Map<String, Object> publish(
      String sid, String service, String topicArn, Condition... conditions) {
    return allowService(sid, service, List.of("sns:Publish"), List.of(topicArn), conditions);
  }

  public static Map<String, Object> statement(
      String sid,
      String effect,
      Object principal,
      List<String> actions,
      List<String> resources,
      Condition... conditions) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Sid", sid);
    statement.put("Effect", effect);
    statement.put("Principal", principal);
    statement.put("Action", actions);
    statement.put("Resource", resources);
    PolicyDocuments.conditions(statement, List.of(conditions));
    return statement;
  }
}
