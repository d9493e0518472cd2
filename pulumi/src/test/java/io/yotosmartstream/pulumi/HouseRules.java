package io.yotosmartstream.pulumi;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.pulumi.Planned.Planning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What every stack keeps to, whatever its settings: each rule gives what breaks it. */
final class HouseRules {
  private static final String BUCKET = "aws:s3/bucketV2:BucketV2";

  /** Characters of all policies in a role; ours have one each. */
  private static final int LONGEST_POLICY = 10_240;

  /** Kinds with a policy in them. */
  private static final Set<String> POLICIES =
      Set.of(
          "aws:iam/policy:Policy",
          "aws:iam/rolePolicy:RolePolicy",
          "aws:s3/bucketPolicy:BucketPolicy",
          "aws:sqs/queuePolicy:QueuePolicy",
          "aws:sns/topicPolicy:TopicPolicy");

  static final Map<String, BiFunction<Planned, List<Planning>, List<String>>> ALL =
      new LinkedHashMap<>();

  static {
    ALL.put("every bucket is closed to the public", (plan, all) -> closed(all));
    ALL.put("every bucket is encrypted", (plan, all) -> encrypted(all));
    ALL.put("every queue is encrypted", (plan, all) -> queues(all));
    ALL.put("no wildcard action has a wildcard resource", (plan, all) -> wildcards(all));
    ALL.put("no role has more policy than IAM takes", (plan, all) -> tooLong(all));
    ALL.put("every role that a program takes is within a boundary", (plan, all) -> unbounded(all));
    ALL.put("every group of logs forgets", (plan, all) -> forgetting(all));
    ALL.put("every function has its group of logs", (plan, all) -> logged(all));
    ALL.put("everything goes to AWS with tags and for one account", (plan, all) -> tagged(all));
    ALL.put("every alarm tells a topic and names its runbook", (plan, all) -> alarms(all));
    ALL.put("no group of security lets the world in", (plan, all) -> doors(all));
    ALL.put("no secret stands in plain", HouseRules::plain);
  }

  private HouseRules() {}

  private static List<Planning> of(List<Planning> all, String type) {
    return all.stream().filter(p -> p.type().equals(type)).toList();
  }

  private static List<String> closed(List<Planning> all) {
    Set<Object> blocked =
        of(all, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").stream()
            .filter(
                p ->
                    List.of(
                            "blockPublicAcls",
                            "blockPublicPolicy",
                            "ignorePublicAcls",
                            "restrictPublicBuckets")
                        .stream()
                        .allMatch(input -> Boolean.TRUE.equals(p.inputs().get(input))))
            .map(p -> p.get("bucket"))
            .collect(Collectors.toSet());
    return breaking(of(all, BUCKET), bucket -> !blocked.contains(bucket.get("bucket")));
  }

  /** A table of DynamoDB always is. */
  private static List<String> encrypted(List<Planning> all) {
    String kind =
        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    Set<Object> done = of(all, kind).stream().map(p -> p.get("bucket")).collect(Collectors.toSet());
    return breaking(of(all, BUCKET), bucket -> !done.contains(bucket.get("bucket")));
  }

  private static List<String> queues(List<Planning> all) {
    return breaking(
        of(all, "aws:sqs/queue:Queue"),
        queue ->
            !Boolean.TRUE.equals(queue.inputs().get("sqsManagedSseEnabled"))
                && !queue.inputs().containsKey("kmsMasterKeyId"));
  }

  private static List<String> wildcards(List<Planning> all) {
    List<String> broken = new ArrayList<>();
    for (Planning each : all) {
      if (POLICIES.contains(each.type())) {
        for (JsonNode statement :
            Json.LENIENT.readTree((String) each.get("policy")).path("Statement")) {
          if (statement.path("Effect").stringValue("").equals("Allow")
              && texts(statement.path("Action")).stream().anyMatch(a -> a.contains("*"))
              && texts(statement.path("Resource")).contains("*")) {
            broken.add(each.name() + ": " + statement);
          }
        }
      }
    }
    return broken;
  }

  /** White space does not count, and ours have none outside of texts. */
  private static List<String> tooLong(List<Planning> all) {
    return breaking(
        of(all, "aws:iam/rolePolicy:RolePolicy"),
        policy -> ((String) policy.get("policy")).length() > LONGEST_POLICY);
  }

  /** GitHub's deployments are no program of ours. */
  private static List<String> unbounded(List<Planning> all) {
    return breaking(
        of(all, "aws:iam/role:Role"),
        role ->
            ((String) role.get("assumeRolePolicy")).contains("\"Service\"")
                && !role.inputs().containsKey("permissionsBoundary"));
  }

  private static List<String> forgetting(List<Planning> all) {
    return breaking(
        of(all, "aws:cloudwatch/logGroup:LogGroup"),
        group -> !(group.inputs().get("retentionInDays") instanceof Double days) || days < 1);
  }

  private static List<String> logged(List<Planning> all) {
    Set<Object> groups =
        of(all, "aws:cloudwatch/logGroup:LogGroup").stream()
            .map(group -> group.get("name"))
            .collect(Collectors.toSet());
    return breaking(
        of(all, "aws:lambda/function:Function"),
        function -> !groups.contains(function.at("loggingConfig", "logGroup")));
  }

  private static List<String> tagged(List<Planning> all) {
    List<Planning> providers = of(all, "pulumi:providers:aws");
    List<String> broken =
        breaking(
            providers,
            provider ->
                !String.valueOf(provider.inputs().get("defaultTags")).contains("project")
                    || !provider.inputs().containsKey("allowedAccountIds"));
    if (providers.isEmpty()) {
      broken.add("there is no provider");
    }
    return broken;
  }

  private static List<String> alarms(List<Planning> all) {
    return breaking(
        of(all, "aws:cloudwatch/metricAlarm:MetricAlarm"),
        alarm ->
            !(alarm.inputs().get("alarmActions") instanceof List<?> told)
                || told.isEmpty()
                || !String.valueOf(alarm.inputs().get("alarmDescription"))
                    .contains("docs/runbook.md#"));
  }

  private static List<String> doors(List<Planning> all) {
    List<String> broken =
        breaking(
            of(all, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
            rule -> rule.inputs().containsKey("cidrIpv4") || rule.inputs().containsKey("cidrIpv6"));
    broken.addAll(
        breaking(
            of(all, "aws:ec2/securityGroup:SecurityGroup"),
            group -> group.inputs().get("ingress") instanceof List<?> rules && !rules.isEmpty()));
    return broken;
  }

  /** Each secret of the configuration is given as this text, so it shows where it went. */
  private static List<String> plain(Planned plan, List<Planning> all) {
    return breaking(
        all,
        each ->
            each.inputs().toString().contains(Stack.SECRET) && !plan.hidesIn(each, Stack.SECRET));
  }

  private static List<String> breaking(List<Planning> all, Predicate<Planning> rule) {
    List<String> broken = new ArrayList<>();
    all.stream().filter(rule).forEach(each -> broken.add(each.type() + " " + each.name()));
    return broken;
  }

  private static List<String> texts(JsonNode oneOrMany) {
    if (oneOrMany.isString()) {
      return List.of(oneOrMany.stringValue());
    }
    List<String> all = new ArrayList<>();
    oneOrMany.forEach(each -> all.add(each.stringValue("")));
    return all;
  }
}
