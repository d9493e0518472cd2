package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.GitHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The role with which GitHub deploys one environment. What we name is allowed by its name; what AWS
 * names, by the tag that every resource of the environment carries. AWS knows no narrower resource
 * than {@code *} for reading lists.
 */
final class PipelinePlan {
  private final Environment environment;
  private final Names names;

  private PipelinePlan(Environment environment) {
    this.environment = environment;
    this.names = Names.of(environment);
  }

  static Optional<Role> of(Environment environment) {
    GitHub gitHub = environment.settings().gitHub();
    return gitHub == null
        ? Optional.empty()
        : Optional.of(new PipelinePlan(environment).role(gitHub));
  }

  private Role role(GitHub gitHub) {
    List<Statement> statements = new ArrayList<>();
    statements.addAll(named());
    statements.addAll(tagged());
    statements.addAll(roles());
    statements.add(look());
    return new Role(
        names.name("deploy"),
        "Deploys " + names.environment() + " from GitHub",
        "arn:aws:iam::" + names.account() + ":oidc-provider/" + AccountPlan.GITHUB,
        List.of(
            Condition.is(AccountPlan.GITHUB + ":aud", "sts.amazonaws.com"),
            Condition.like(
                AccountPlan.GITHUB + ":sub",
                gitHub.subjectClaims(environment.name()).toArray(String[]::new))),
        statements);
  }

  private List<Statement> named() {
    String any = names.name("*");
    return List.of(
        all("Functions", "lambda", names.arn("lambda", "function:" + any)),
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
        all("Topics", "sns", names.arn("sns", any), usEast("sns", any)),
        all("Secrets", "secretsmanager", names.arn("secretsmanager", "secret:" + any)),
        all("Schedules", "scheduler", names.arn("scheduler", "schedule/default/" + any)),
        all(
            "Logs",
            "logs",
            names.arn("logs", "log-group:/aws/lambda/" + any),
            names.arn("logs", "log-group:/aws/apigateway/" + any),
            names.arn("logs", "log-group:/ecs/" + any)),
        all(
            "Alarms",
            "cloudwatch",
            names.arn("cloudwatch", "alarm:" + any),
            usEast("cloudwatch", "alarm:" + any),
            "arn:aws:cloudwatch::" + names.account() + ":dashboard/" + any),
        all("Events", "events", names.arn("events", "rule/" + any)),
        all(
            "Tasks",
            "ecs",
            names.arn("ecs", "cluster/" + any),
            names.arn("ecs", "service/" + any),
            names.arn("ecs", "task-definition/" + any + ":*")),
        all(
            "Images",
            "ecr",
            names.arn("ecr", "repository/" + names.project() + "-" + PlayersPlan.MQTT),
            names.arn("ecr", "repository/" + names.project() + "-" + PlayersPlan.SERVER)),
        all(
            "LoadBalancers",
            "elasticloadbalancing",
            names.arn("elasticloadbalancing", "loadbalancer/app/" + any + "/*"),
            names.arn("elasticloadbalancing", "targetgroup/" + any + "/*"),
            names.arn("elasticloadbalancing", "listener/app/" + any + "/*")),
        all(
            "Backups",
            "backup",
            names.arn("backup", "backup-vault:" + any),
            names.arn("backup", "backup-plan:*")),
        all("Budget", "budgets", "arn:aws:budgets::" + names.account() + ":budget/" + any));
  }

  /** Made with our tag, and touched only with it. */
  private List<Statement> tagged() {
    String region = names.region();
    List<String> gateway = List.of("apigateway:POST", "apigateway:TagResource");
    return List.of(
        Statement.of(
                "MakeApis",
                gateway,
                "arn:aws:apigateway:" + region + "::/apis",
                "arn:aws:apigateway:" + region + "::/vpclinks",
                "arn:aws:apigateway:" + region + "::/tags/*")
            .when(Condition.is("aws:RequestTag/" + Tags.ENVIRONMENT, names.environment())),
        touch(
            "KeepApis",
            "apigateway",
            "arn:aws:apigateway:" + region + "::/apis/*",
            "arn:aws:apigateway:" + region + "::/vpclinks/*"),
        Statement.of(
                "MakeUserPool",
                List.of("cognito-idp:CreateUserPool", "cognito-idp:TagResource"),
                names.arn("cognito-idp", "userpool/*"))
            .when(Condition.is("aws:RequestTag/" + Tags.ENVIRONMENT, names.environment())),
        touch("KeepUserPool", "cognito-idp", names.arn("cognito-idp", "userpool/*")),
        Statement.of(
                "MakeNetwork",
                List.of(
                    "ec2:CreateVpc",
                    "ec2:CreateSubnet",
                    "ec2:CreateInternetGateway",
                    "ec2:CreateRouteTable",
                    "ec2:CreateSecurityGroup",
                    "ec2:CreateVpcEndpoint",
                    "ec2:CreateTags"),
                names.arn("ec2", "*"))
            .when(Condition.is("aws:RequestTag/" + Tags.ENVIRONMENT, names.environment())),
        touch("KeepNetwork", "ec2", names.arn("ec2", "*")),
        Statement.of(
                "MakeDelivery",
                List.of("cloudfront:CreateDistribution", "cloudfront:TagResource"),
                global("cloudfront", "distribution/*"))
            .when(Condition.is("aws:RequestTag/" + Tags.ENVIRONMENT, names.environment())),
        touch("KeepDelivery", "cloudfront", global("cloudfront", "distribution/*")),
        // None of these can carry a tag or has a name in its address.
        all(
            "DeliveryParts",
            "cloudfront",
            global("cloudfront", "function/" + names.name("*")),
            global("cloudfront", "origin-access-control/*"),
            global("cloudfront", "cache-policy/*"),
            global("cloudfront", "response-headers-policy/*"),
            global("cloudfront", "public-key/*"),
            global("cloudfront", "key-group/*")),
        touch("KeepKey", "kms", names.arn("kms", "key/*")),
        touch(
            "KeepCertificate",
            "acm",
            "arn:aws:acm:" + EdgeBlueprint.REGION + ":" + names.account() + ":certificate/*"));
  }

  private List<Statement> roles() {
    String ours = "arn:aws:iam::" + names.account() + ":role/" + names.name("*");
    return List.of(
        Statement.of(
            "Roles",
            List.of(
                "iam:CreateRole",
                "iam:DeleteRole",
                "iam:GetRole",
                "iam:UpdateRole",
                "iam:UpdateAssumeRolePolicy",
                "iam:TagRole",
                "iam:UntagRole",
                "iam:PutRolePolicy",
                "iam:GetRolePolicy",
                "iam:DeleteRolePolicy",
                "iam:ListRolePolicies",
                "iam:ListAttachedRolePolicies",
                "iam:ListInstanceProfilesForRole"),
            ours),
        Statement.of("HandOverRoles", List.of("iam:PassRole"), ours)
            .when(
                new Condition(
                    "StringEquals",
                    "iam:PassedToService",
                    List.of(
                        "lambda.amazonaws.com",
                        "ecs-tasks.amazonaws.com",
                        "scheduler.amazonaws.com",
                        "backup.amazonaws.com"))));
  }

  private static Statement look() {
    return Statement.of(
        "Look",
        List.of(
            "sts:GetCallerIdentity",
            "ec2:DescribeVpcs",
            "ec2:DescribeVpcAttribute",
            "ec2:DescribeSubnets",
            "ec2:DescribeRouteTables",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSecurityGroupRules",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeAvailabilityZones",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribePrefixLists",
            "ecs:DescribeTaskDefinition",
            "ecs:DeregisterTaskDefinition",
            "ecr:GetAuthorizationToken",
            "lambda:ListEventSourceMappings",
            "lambda:GetEventSourceMapping",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeTargetGroups",
            "elasticloadbalancing:DescribeListeners",
            "elasticloadbalancing:DescribeTags",
            "application-autoscaling:DescribeScalableTargets",
            "application-autoscaling:DescribeScalingPolicies",
            "logs:DescribeLogGroups",
            "cognito-idp:DescribeUserPoolDomain",
            "cloudfront:ListDistributions",
            "cloudfront:GetCachePolicy"),
        "*");
  }

  /** Everything of one service, on these resources. */
  private static Statement all(String sid, String service, String... resources) {
    return Statement.of(sid, List.of(service + ":*"), resources);
  }

  private Statement touch(String sid, String service, String... resources) {
    return all(sid, service, resources)
        .when(Condition.is("aws:ResourceTag/" + Tags.ENVIRONMENT, names.environment()));
  }

  private String global(String service, String resource) {
    return "arn:aws:" + service + "::" + names.account() + ":" + resource;
  }

  private String usEast(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s"
        .formatted(service, EdgeBlueprint.REGION, names.account(), resource);
  }
}
