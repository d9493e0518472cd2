package io.yotosmartstream.blueprint.policies;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may use the customer key. */
public final class KeyPolicy {
  /** In the policy of a key that is the key itself. */
  private static final List<String> THIS_KEY = List.of("*");

  private static final List<String> USE =
      List.of("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*");

  /** EventBridge says of no rule on whose behalf it publishes, so there is no condition. */
  private static final Map<String, Object> EVENTS =
      ResourcePolicies.allowService(
          "Events",
          "events.amazonaws.com",
          List.of("kms:Decrypt", "kms:GenerateDataKey*"),
          THIS_KEY);

  private KeyPolicy() {}

  /** The whole policy. */
  public static Map<String, Object> of(AppBlueprint blueprint) {
    List<Map<String, Object>> statements = new ArrayList<>();
    statements.add(administration(blueprint));
    statements.addAll(throughServices(blueprint));
    statements.add(logs(blueprint));
    // Alarms and events go to encrypted topics.
    statements.add(alarms(blueprint));
    statements.add(EVENTS);
    if (blueprint.delivery().isPresent()) {
      statements.add(cloudFront(blueprint));
    }
    return PolicyDocuments.document(statements);
  }

  /** Without it nobody could ever change the key again. */
  private static Map<String, Object> administration(AppBlueprint blueprint) {
    return ResourcePolicies.statement(
        "AccountAdministersKey",
        "Allow",
        Map.of("AWS", "arn:aws:iam::" + blueprint.account() + ":root"),
        List.of("kms:*"),
        THIS_KEY);
  }

  /** Whoever may use the data may use the key, but only by way of the service that holds it. */
  private static List<Map<String, Object>> throughServices(AppBlueprint blueprint) {
    Condition account = Condition.is("kms:CallerAccount", blueprint.account());
    Condition services =
        new Condition(
            "StringEquals",
            "kms:ViaService",
            Stream.of("dynamodb", "s3", "secretsmanager", "sns", "sqs", "backup")
                .map(service -> service + "." + blueprint.region() + ".amazonaws.com")
                .toList());
    List<String> use = new ArrayList<>(USE);
    use.add("kms:DescribeKey");
    return List.of(
        ResourcePolicies.statement(
            "UseThroughServices", "Allow", Map.of("AWS", "*"), use, THIS_KEY, account, services),
        ResourcePolicies.statement(
            "GrantsOfServices",
            "Allow",
            Map.of("AWS", "*"),
            List.of("kms:CreateGrant"),
            THIS_KEY,
            account,
            services,
            new Condition("Bool", "kms:GrantIsForAWSResource", List.of("true"))));
  }

  private static Map<String, Object> logs(AppBlueprint blueprint) {
    return ResourcePolicies.allowService(
        "Logs",
        "logs." + blueprint.region() + ".amazonaws.com",
        Stream.concat(USE.stream(), Stream.of("kms:DescribeKey")).toList(),
        THIS_KEY,
        new Condition(
            "ArnLike",
            "kms:EncryptionContext:aws:logs:arn",
            List.of(
                "arn:aws:logs:%s:%s:log-group:*"
                    .formatted(blueprint.region(), blueprint.account()))));
  }

  private static Map<String, Object> alarms(AppBlueprint blueprint) {
    return ResourcePolicies.allowService(
        "Alarms",
        "cloudwatch.amazonaws.com",
        List.of("kms:Decrypt", "kms:GenerateDataKey*"),
        THIS_KEY,
        Condition.is("aws:SourceAccount", blueprint.account()));
  }

  /** Of any distribution of the account, as ours is made later than the key. */
  private static Map<String, Object> cloudFront(AppBlueprint blueprint) {
    return ResourcePolicies.allowService(
        "CloudFront",
        "cloudfront.amazonaws.com",
        List.of("kms:Decrypt"),
        THIS_KEY,
        new Condition(
            "ArnLike",
            "aws:SourceArn",
            List.of("arn:aws:cloudfront::" + blueprint.account() + ":distribution/*")));
  }
}
