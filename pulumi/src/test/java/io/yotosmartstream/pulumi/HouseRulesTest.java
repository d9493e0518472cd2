package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.ssm.Parameter;
import com.pulumi.aws.ssm.ParameterArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
  @TempDir Path folder;

  static Set<String> rules() {
    return HouseRules.ALL.keySet();
  }

  private static List<String> breaking(Planned planned, String rule) {
    return HouseRules.ALL.get(rule).apply(planned, planned.all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void ourEnvironmentsKeepThem(String name) throws IOException {
    Planned app = Stack.app(folder, name);
    Planned edge = Stack.plan(folder, "yoto-edge", name);

    for (String rule : rules()) {
      assertThat(breaking(app, rule)).as(rule).isEmpty();
      assertThat(breaking(edge, rule)).as(rule).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"always-on", "hybrid", "always-on\nencryption:\n  customerKey: true"})
  void otherArchitecturesKeepThem(String architecture) throws IOException {
    Planned planned =
        Stack.app(folder, "prod", "architecture: minimal", "architecture: " + architecture);

    for (String rule : rules()) {
      assertThat(breaking(planned, rule)).as(rule).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachCanFail(String rule) {
    Planned wrong = Planned.by("yoto-app", "wrong", context -> wrong());

    assertThat(breaking(wrong, rule)).isNotEmpty();
  }

  /** Breaks every rule once. */
  private static void wrong() {
    new Provider("untagged");
    new BucketV2("open", BucketV2Args.builder().bucket("open").build());
    new Queue("plain", QueueArgs.builder().name("plain").build());
    new RolePolicy(
        "mighty",
        RolePolicyArgs.builder()
            .role("some")
            .policy(
                """
                {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
                """)
            .build());
    new RolePolicy(
        "endless",
        RolePolicyArgs.builder()
            .role("some")
            .policy("{\"Id\": \"" + "x".repeat(10_240) + "\"}")
            .build());
    new Role(
        "unbound",
        RoleArgs.builder()
            .assumeRolePolicy(
                """
                {"Statement": [{"Principal": {"Service": "lambda.amazonaws.com"}}]}
                """)
            .build());
    new LogGroup("never", LogGroupArgs.builder().name("never").build());
    new Function(
        "silent",
        FunctionArgs.builder()
            .role("some")
            .loggingConfig(
                FunctionLoggingConfigArgs.builder().logFormat("Text").logGroup("nowhere").build())
            .build());
    new MetricAlarm(
        "unheard", MetricAlarmArgs.builder().comparisonOperator("x").evaluationPeriods(1).build());
    new SecurityGroupIngressRule(
        "world",
        SecurityGroupIngressRuleArgs.builder()
            .securityGroupId("some")
            .ipProtocol("tcp")
            .cidrIpv4("0.0.0.0/0")
            .build());
    new Parameter(
        "said", ParameterArgs.builder().type("String").name("said").value(Stack.SECRET).build());
  }
}
