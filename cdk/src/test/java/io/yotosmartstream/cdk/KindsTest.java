package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The stacks consist of what the Pulumi programs plan, but for what cdk/differences.yaml names. */
class KindsTest {
  private static final Pattern HEAD =
      Pattern.compile("(?m)^## Stack `(\\w+)`|^### (\\S+ \\S+) \\((\\d+)\\)");

  /** By kind of Pulumi's. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("apigateway Account", "AWS::ApiGateway::Account"),
          Map.entry("ecr Repository", "AWS::ECR::Repository"),
          Map.entry("iam OpenIdConnectProvider", "AWS::IAM::OIDCProvider"),
          Map.entry("iam Role", "AWS::IAM::Role"),
          Map.entry("appautoscaling Policy", "AWS::ApplicationAutoScaling::ScalingPolicy"),
          Map.entry("appautoscaling Target", "AWS::ApplicationAutoScaling::ScalableTarget"),
          Map.entry("backup Plan", "AWS::Backup::BackupPlan"),
          Map.entry("backup Selection", "AWS::Backup::BackupSelection"),
          Map.entry("backup Vault", "AWS::Backup::BackupVault"),
          Map.entry("cloudwatch Dashboard", "AWS::CloudWatch::Dashboard"),
          Map.entry("cloudwatch EventRule", "AWS::Events::Rule"),
          Map.entry("cloudwatch LogGroup", "AWS::Logs::LogGroup"),
          Map.entry("cloudwatch LogMetricFilter", "AWS::Logs::MetricFilter"),
          Map.entry("cloudwatch MetricAlarm", "AWS::CloudWatch::Alarm"),
          Map.entry("cognito UserGroup", "AWS::Cognito::UserPoolGroup"),
          Map.entry("dynamodb Table", "AWS::DynamoDB::Table"),
          Map.entry("ec2 RouteTableAssociation", "AWS::EC2::SubnetRouteTableAssociation"),
          Map.entry("ec2 Vpc", "AWS::EC2::VPC"),
          Map.entry("ec2 VpcEndpoint", "AWS::EC2::VPCEndpoint"),
          Map.entry(
              "ecs ClusterCapacityProviders", "AWS::ECS::ClusterCapacityProviderAssociations"),
          Map.entry("lambda FunctionEventInvokeConfig", "AWS::Lambda::EventInvokeConfig"),
          Map.entry("s3 BucketPolicy", "AWS::S3::BucketPolicy"),
          Map.entry("s3 BucketV2", "AWS::S3::Bucket"),
          Map.entry("sns TopicSubscription", "AWS::SNS::Subscription"),
          Map.entry("budgets Budget", "AWS::Budgets::Budget"));

  /** Services whose kinds are called the same. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "apigatewayv2", "ApiGatewayV2",
          "cloudfront", "CloudFront",
          "cognito", "Cognito",
          "ec2", "EC2",
          "ecs", "ECS",
          "lambda", "Lambda",
          "scheduler", "Scheduler",
          "sns", "SNS",
          "sqs", "SQS");

  static Stream<String[]> all() {
    return Templates.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void areThoseOfPulumiButForWhatIsListed(String environment, String stack) throws IOException {
    Map<String, Integer> wanted = new TreeMap<>();
    planned(environment, stack)
        .forEach(
            (kind, count) -> {
              if (!listed("kinds").containsKey(kind)) {
                wanted.merge(type(kind), count, Integer::sum);
              }
            });
    Map<String, Integer> there = new TreeMap<>();
    Templates.json(environment, stack)
        .path("Resources")
        .forEach(resource -> there.merge(resource.path("Type").asString(), 1, Integer::sum));
    there.keySet().removeAll(listed("types").keySet());

    assertThat(there).isEqualTo(wanted);
  }

  /** A list that is longer than the differences hides new ones. */
  @Test
  void everyListedKindIsPlannedSomewhere() throws IOException {
    Set<Object> planned = new HashSet<>();
    for (String environment : Templates.environments()) {
      for (String stack : Templates.STACKS) {
        planned.addAll(planned(environment, stack).keySet());
      }
    }

    assertThat(listed("kinds"))
        .allSatisfy(
            (kind, difference) -> {
              if (!((Map<?, ?>) difference).containsKey("where")) {
                assertThat(planned).contains(kind);
              }
              assertThat(((Map<?, ?>) difference).get("reason")).isNotNull();
            });
  }

  private static Map<String, Integer> planned(String environment, String stack) throws IOException {
    String inventory =
        Files.readString(
            Templates.CHECKOUT.root().resolve("docs/inventory/" + environment + ".md"));
    Map<String, Integer> all = new LinkedHashMap<>();
    String at = "";
    for (Matcher head = HEAD.matcher(inventory); head.find(); ) {
      if (head.group(1) != null) {
        at = head.group(1);
      } else if (at.equals(stack)) {
        all.put(head.group(2), Integer.valueOf(head.group(3)));
      }
    }
    return all;
  }

  private static String type(String kind) {
    String[] parts = kind.split(" ");
    return SAME.getOrDefault(
        kind, "AWS::" + SERVICES.getOrDefault(parts[0], parts[0]) + "::" + parts[1]);
  }

  private static Map<?, ?> listed(String section) {
    try {
      Object all =
          new Load(LoadSettings.builder().build())
              .loadFromString(
                  Files.readString(Templates.CHECKOUT.root().resolve("cdk/differences.yaml")));
      return (Map<?, ?>) ((Map<?, ?>) all).get(section);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
