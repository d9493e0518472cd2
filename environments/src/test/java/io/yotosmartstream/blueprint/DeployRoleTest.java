package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS asks for, by its service authorization reference, where that is easily got wrong. */
class DeployRoleTest {
  private static final String EVERYTHING =
      """
      cdn:
        enabled: true
      domain:
        name: players.example.com
        hostedZoneId: Z0123456789ABC
      encryption:
        customerKey: true
      data:
        backup:
          enabled: true
      gitHub:
        repository: example/fork
      """;

  private final Role role = Planning.app("always-on", EVERYTHING).deployRole().orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "lambda:UpdateAlias, arn:aws:lambda:eu-west-1:123456789012:function:yoto-api-try",
    "lambda:AddPermission, arn:aws:lambda:eu-west-1:123456789012:function:yoto-api-try:live",
    "secretsmanager:PutSecretValue, arn:aws:secretsmanager:eu-west-1:123456789012:secret:yoto-yoto-client-try-AbCdEf",
    "logs:TagResource, arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/yoto-mqtt-try",
    "logs:PutRetentionPolicy, arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/yoto-mqtt-try:*",
    "ssm:PutParameter, arn:aws:ssm:eu-west-1:123456789012:parameter/yoto/try/signing-key",
    "application-autoscaling:RegisterScalableTarget, arn:aws:application-autoscaling:eu-west-1:123456789012:scalable-target/1",
    "apigateway:POST, arn:aws:apigateway:eu-west-1::/apis/${HTTP_API_ID}/routes",
    "apigateway:PATCH, arn:aws:apigateway:eu-west-1::/apis/${LIVE_API_ID}/stages/live",
    "route53:ChangeResourceRecordSets, arn:aws:route53:::hostedzone/Z0123456789ABC",
    "kms:CreateAlias, arn:aws:kms:eu-west-1:123456789012:alias/yoto-key-try",
    "elasticloadbalancing:CreateListener, arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/yoto-api-try/1",
    "iam:CreateServiceLinkedRole, arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
    "iam:CreateRole, arn:aws:iam::123456789012:role/yoto-mqtt-task-try",
    "iam:PassRole, arn:aws:iam::123456789012:role/yoto-tokens-clock-try",
    "iam:GetRolePolicy, arn:aws:iam::123456789012:role/yoto-deploy-try",
    "ecr:PutImage, arn:aws:ecr:eu-west-1:123456789012:repository/yoto-mqtt"
  })
  void mayDo(String action, String resource) {
    assertThat(resourcesFor(action)).anyMatch(pattern -> Planning.covers(pattern, resource));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acm:RequestCertificate",
        "backup-storage:MountCapsule",
        "cloudfront:CreateCachePolicy",
        "cloudfront:CreateDistribution",
        "cloudfront:CreateFunction",
        "cloudfront:CreateKeyGroup",
        "cloudfront:CreateOriginAccessControl",
        "cloudfront:CreatePublicKey",
        "cloudfront:CreateResponseHeadersPolicy",
        "cloudwatch:DescribeAlarms",
        "cognito-idp:CreateUserPool",
        "ec2:DescribeNetworkAcls",
        "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeTargetGroupAttributes",
        "kms:CreateKey",
        "lambda:CreateEventSourceMapping",
        "logs:CreateLogDelivery",
        "sns:GetSubscriptionAttributes",
        "sns:Unsubscribe",
        "ssm:DescribeParameters"
      })
  void mayDoWhatHasNoResource(String action) {
    assertThat(resourcesFor(action)).contains("*");
  }

  @ParameterizedTest
  @CsvSource({
    "lambda:UpdateAlias, arn:aws:lambda:eu-west-1:123456789012:function:yoto-api-prod:live",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-west-1:123456789012:secret:yoto-tokens-try/account-AbCdEf",
    "ssm:GetParameter, arn:aws:ssm:eu-west-1:123456789012:parameter/yoto/try/tokens/account",
    "ecr:BatchDeleteImage, arn:aws:ecr:eu-west-1:123456789012:repository/yoto-mqtt",
    "apigateway:PATCH, arn:aws:apigateway:eu-west-1::/apis/another"
  })
  void mayNotReachOtherEnvironmentsAndTokens(String action, String resource) {
    assertThat(resourcesFor(action)).noneMatch(pattern -> Planning.covers(pattern, resource));
  }

  @Test
  void mayKeepTheRolesOfEveryProgram() {
    String place = "arn:aws:iam::123456789012:role/";
    assertThat(Planning.roles(Planning.app("always-on", EVERYTHING)))
        .filteredOn(made -> !made.equals(role))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            made ->
                assertThat(resourcesFor("iam:PutRolePolicy"))
                    .anyMatch(pattern -> Planning.covers(pattern, place + made.name())));
  }

  /** With leave to write its own policy, or that of a role without bounds, it could be anybody. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "iam:CreateRole",
        "iam:PutRolePolicy",
        "iam:DeleteRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:DeleteRolePermissionsBoundary",
        "iam:AttachRolePolicy",
        "iam:UpdateAssumeRolePolicy",
        "iam:DeleteRole",
        "iam:PassRole"
      })
  void cannotMakeItselfMore(String action) {
    String itself = "arn:aws:iam::123456789012:role/" + role.name();
    assertThat(resourcesFor(action)).noneMatch(pattern -> Planning.covers(pattern, itself));
  }

  @Test
  void writesPoliciesOnlyOfRolesWithinTheBoundary() {
    assertThat(role.statements())
        .filteredOn(
            s ->
                s.actions().contains("iam:PutRolePolicy") || s.actions().contains("iam:CreateRole"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.conditions())
                    .containsExactly(
                        Condition.is(
                            "iam:PermissionsBoundary",
                            "arn:aws:iam::123456789012:policy/yoto-boundary-try")));
  }

  @Test
  void neverPutsItsTagOverThatOfAnotherEnvironment() {
    assertThat(role.statements())
        .filteredOn(
            s ->
                s.conditions().stream()
                    .anyMatch(condition -> condition.key().startsWith("aws:RequestTag/")))
        .isNotEmpty()
        .allSatisfy(
            s ->
                assertThat(s.conditions())
                    .contains(
                        new Condition(
                            "StringEqualsIfExists",
                            "aws:ResourceTag/environment",
                            List.of("try"))));
  }

  private List<String> resourcesFor(String action) {
    return role.statements().stream()
        .filter(s -> s.actions().stream().anyMatch(pattern -> Planning.covers(pattern, action)))
        .flatMap(s -> s.resources().stream())
        .toList();
  }
}
