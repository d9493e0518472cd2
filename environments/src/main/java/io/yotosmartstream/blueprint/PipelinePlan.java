package io.yotosmartstream.blueprint;

import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.environments.GitHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The role with which GitHub deploys one environment. What we name is allowed by its name ({@link
 * NamedGrants}); what AWS names, by its id where the stack knows it and else by the tag that every
 * resource of the environment carries ({@link TaggedGrants}). AWS knows no narrower resource than
 * {@code *} for reading lists and for some things that are made.
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
    statements.addAll(new NamedGrants(environment).all());
    statements.addAll(new TaggedGrants(environment).all());
    statements.addAll(roles());
    statements.add(nameless());
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
        Merging.merge(statements));
  }

  /**
   * Roles of programs, and those only within the boundary: who deploys gives no role more than the
   * boundary allows, and itself nothing. What it may do a person changes.
   */
  private List<Statement> roles() {
    String role = "arn:aws:iam::" + names.account() + ":role/";
    String[] programs =
        Stream.of("*-function", "*-task", "*-start", "*-clock", StoragePlan.BACKUP)
            .map(kind -> role + names.name(kind))
            .toArray(String[]::new);
    return List.of(
        Statement.of(
            "LookAtRoles",
            List.of(
                "iam:GetRole",
                "iam:GetRolePolicy",
                "iam:ListRolePolicies",
                "iam:ListAttachedRolePolicies",
                "iam:ListInstanceProfilesForRole"),
            role + names.name("*")),
        Statement.of(
                "AllowWithinBoundary",
                List.of(
                    "iam:CreateRole",
                    "iam:PutRolePermissionsBoundary",
                    "iam:PutRolePolicy",
                    "iam:DeleteRolePolicy"),
                programs)
            .when(Condition.is("iam:PermissionsBoundary", BoundaryPlan.of(names).arn())),
        Statement.of(
            "KeepRoles",
            List.of(
                "iam:DeleteRole",
                "iam:UpdateRole",
                "iam:UpdateAssumeRolePolicy",
                "iam:TagRole",
                "iam:UntagRole"),
            programs),
        Statement.of("HandOverRoles", List.of("iam:PassRole"), programs)
            .when(
                new Condition(
                    "StringEquals",
                    "iam:PassedToService",
                    List.of(
                        "lambda.amazonaws.com",
                        "ecs-tasks.amazonaws.com",
                        "scheduler.amazonaws.com",
                        "backup.amazonaws.com"))),
        // AWS makes these roles of its own when an account uses a service for the first time.
        Statement.of(
                "RolesOfServices",
                List.of("iam:CreateServiceLinkedRole"),
                "arn:aws:iam::" + names.account() + ":role/aws-service-role/*")
            .when(
                new Condition(
                    "StringEquals",
                    "iam:AWSServiceName",
                    List.of(
                        "ecs.amazonaws.com",
                        "ecs.application-autoscaling.amazonaws.com",
                        "elasticloadbalancing.amazonaws.com",
                        "ops.apigateway.amazonaws.com",
                        "email.cognito-idp.amazonaws.com",
                        "backup.amazonaws.com"))));
  }

  /** What changes things and for which AWS knows no resource. */
  private Statement nameless() {
    List<String> actions = new ArrayList<>();
    actions.addAll(List.of("sns:GetSubscriptionAttributes", "sns:SetSubscriptionAttributes"));
    actions.add("sns:Unsubscribe");
    // API Gateway's access logs.
    actions.addAll(
        List.of(
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies"));
    if (environment.settings().cdn().enabled()) {
      actions.addAll(
          List.of(
              "cloudfront:CreateFunction",
              "cloudfront:CreateOriginAccessControl",
              "cloudfront:CreateCachePolicy",
              "cloudfront:CreateResponseHeadersPolicy",
              "cloudfront:CreatePublicKey",
              "cloudfront:CreateKeyGroup"));
    }
    if (environment.settings().data().backup().enabled()) {
      actions.add("backup-storage:MountCapsule");
    }
    return Statement.of("Nameless", actions, "*");
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
            "ec2:DescribeNetworkAcls",
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
            "lambda:ListTags",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeLoadBalancerAttributes",
            "elasticloadbalancing:DescribeCapacityReservation",
            "elasticloadbalancing:DescribeTargetGroups",
            "elasticloadbalancing:DescribeTargetGroupAttributes",
            "elasticloadbalancing:DescribeTargetHealth",
            "elasticloadbalancing:DescribeListeners",
            "elasticloadbalancing:DescribeListenerAttributes",
            "elasticloadbalancing:DescribeTags",
            "application-autoscaling:DescribeScalableTargets",
            "application-autoscaling:DescribeScalingPolicies",
            "cloudwatch:DescribeAlarms",
            "logs:DescribeLogGroups",
            "cognito-idp:DescribeUserPoolDomain",
            "ssm:DescribeParameters",
            "kms:ListAliases",
            "cloudfront:ListDistributions",
            "cloudfront:GetCachePolicy"),
        "*");
  }
}
