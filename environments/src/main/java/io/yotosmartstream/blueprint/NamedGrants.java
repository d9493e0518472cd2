package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.ApiRuntime;
import io.yotosmartstream.environments.Domain;
import io.yotosmartstream.environments.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deployment may do to things whose addresses contain names of ours. */
final class NamedGrants {
  private final Environment environment;
  private final Names names;
  private final String any;

  NamedGrants(Environment environment) {
    this.environment = environment;
    this.names = Names.of(environment);
    this.any = names.name("*");
  }

  List<Statement> all() {
    List<Statement> all = new ArrayList<>();
    all.addAll(functions());
    all.addAll(kept());
    all.addAll(watched());
    all.addAll(tasks());
    if (environment.settings().cdn().enabled()) {
      all.addAll(delivery());
    }
    if (environment.settings().data().backup().enabled()) {
      all.add(
          all(
              "Backups",
              "backup",
              names.arn("backup", "backup-vault:" + any),
              names.arn("backup", "backup-plan:*")));
    }
    if (environment.settings().encryption().customerKey()) {
      all.add(all("KeyNames", "kms", names.arn("kms", "alias/" + any)));
    }
    return all;
  }

  /** The address of a version or an alias is that of its function and a part more. */
  private List<Statement> functions() {
    String function = names.arn("lambda", "function:" + any);
    return List.of(
        all("Functions", "lambda", function, function + ":*"),
        // AWS names what reads a queue; whose it is says the function.
        Statement.of(
                "QueueReaders",
                List.of(
                    "lambda:CreateEventSourceMapping",
                    "lambda:UpdateEventSourceMapping",
                    "lambda:DeleteEventSourceMapping"),
                "*")
            .when(
                new Condition("ArnLike", "lambda:FunctionArn", List.of(function, function + ":*"))),
        Statement.of(
            "TagQueueReaders",
            List.of("lambda:TagResource", "lambda:UntagResource"),
            names.arn("lambda", "event-source-mapping:*")),
        all("Schedules", "scheduler", names.arn("scheduler", "schedule/default/" + any)));
  }

  private List<Statement> kept() {
    return List.of(
        all("Table", "dynamodb", names.tableArn(), names.tableArn() + "/*"),
        all(
            "Buckets",
            "s3",
            names.bucketArn("audio"),
            names.bucketArn("audio") + "/*",
            names.bucketArn("ui"),
            names.bucketArn("ui") + "/*",
            names.bucketArn(StoragePlan.RELEASES),
            names.bucketArn(StoragePlan.RELEASES) + "/*"),
        all("Queues", "sqs", names.arn("sqs", any)),
        // Secrets Manager ends each address in six characters of its own.
        all("Secrets", "secretsmanager", names.arn("secretsmanager", "secret:" + any + "-??????")));
  }

  private List<Statement> watched() {
    List<String> groups = new ArrayList<>();
    for (String folder : List.of("/aws/lambda/", "/aws/apigateway/", "/ecs/")) {
      String group = names.arn("logs", "log-group:" + folder + any);
      // Tags know a group without, all else with its end.
      groups.add(group);
      groups.add(group + ":*");
    }
    return List.of(
        all("Logs", "logs", groups.toArray(String[]::new)),
        all("Topics", "sns", names.arn("sns", any), usEast("sns", any)),
        all(
            "Alarms",
            "cloudwatch",
            names.arn("cloudwatch", "alarm:" + any),
            usEast("cloudwatch", "alarm:" + any),
            "arn:aws:cloudwatch::" + names.account() + ":dashboard/" + any),
        all("Events", "events", names.arn("events", "rule/" + any)),
        all("Budget", "budgets", "arn:aws:budgets::" + names.account() + ":budget/" + any));
  }

  private List<Statement> tasks() {
    List<Statement> all = new ArrayList<>();
    all.add(
        all(
            "Tasks",
            "ecs",
            names.arn("ecs", "cluster/" + any),
            names.arn("ecs", "service/" + any),
            names.arn("ecs", "task-definition/" + any + ":*")));
    all.add(
        Statement.of(
            "Scaling",
            List.of(
                "application-autoscaling:RegisterScalableTarget",
                "application-autoscaling:DeregisterScalableTarget",
                "application-autoscaling:PutScalingPolicy",
                "application-autoscaling:DeleteScalingPolicy",
                "application-autoscaling:TagResource",
                "application-autoscaling:UntagResource",
                "application-autoscaling:ListTagsForResource"),
            names.arn("application-autoscaling", "scalable-target/*")));
    // Environments share them: an image may be added, none taken away.
    all.add(
        Statement.of(
            "Images",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:CompleteLayerUpload",
                "ecr:DescribeImages",
                "ecr:GetDownloadUrlForLayer",
                "ecr:InitiateLayerUpload",
                "ecr:PutImage",
                "ecr:UploadLayerPart"),
            names.arn("ecr", "repository/" + names.project() + "-" + PlayersPlan.MQTT),
            names.arn("ecr", "repository/" + names.project() + "-" + PlayersPlan.SERVER)));
    if (environment.settings().api().runtime() == ApiRuntime.CONTAINER) {
      String balancer = PlayersPlan.balancer(names);
      all.add(
          all(
              "LoadBalancers",
              "elasticloadbalancing",
              names.arn("elasticloadbalancing", "loadbalancer/app/" + balancer + "/*"),
              names.arn("elasticloadbalancing", "targetgroup/" + balancer + "/*"),
              names.arn("elasticloadbalancing", "listener/app/" + balancer + "/*")));
    }
    return all;
  }

  private List<Statement> delivery() {
    List<Statement> all = new ArrayList<>();
    all.add(all("SigningKey", "ssm", names.arn("ssm", "parameter" + signingKey())));
    Domain domain = environment.settings().domain();
    @Nullable String zone = domain == null ? null : domain.hostedZoneId();
    if (zone != null) {
      all.add(
          Statement.of(
              "DomainRecords",
              List.of(
                  "route53:ChangeResourceRecordSets",
                  "route53:ListResourceRecordSets",
                  "route53:GetHostedZone"),
              "arn:aws:route53:::hostedzone/" + zone));
      all.add(
          Statement.of(
              "DomainChanges", List.of("route53:GetChange"), "arn:aws:route53:::change/*"));
    }
    return all;
  }

  private String signingKey() {
    return names.path(StoragePlan.SIGNING_KEY);
  }

  /** Everything of one service, on these resources. */
  private static Statement all(String sid, String service, String... resources) {
    return Statement.of(sid, List.of(service + ":*"), resources);
  }

  private String usEast(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s"
        .formatted(service, EdgeBlueprint.REGION, names.account(), resource);
  }
}
