package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StackTemplateTest {
  @TempDir Path folder;

  @Test
  void whatIsLeftOutLeavesNoReferenceBehind() throws IOException {
    StackTemplate template =
        template(
            """
            {"Bucket": {"Type": "AWS::S3::Bucket", "DependsOn": ["Budget", "Topic"], "Properties": {
               "Tags": [{"Key": "a", "Value": {"Ref": "Budget"}}, {"Key": "b", "Value": {"Fn::GetAtt": ["Budget", "Arn"]}}]}},
             "Topic": {"Type": "AWS::SNS::Topic", "DependsOn": "Budget", "Properties": {"TopicName": {"Ref": "Budget"}}},
             "Budget": {"Type": "AWS::Budgets::Budget", "Properties": {}}}
            """);

    template.leaveOut(type -> type.startsWith("AWS::Budgets::"), Map.of("Budget", "mine"));

    assertThat(template.types()).containsOnlyKeys("AWS::S3::Bucket", "AWS::SNS::Topic");
    assertThat(template.text()).doesNotContain("Budget");
    assertThat(template.ofType("AWS::SNS::Topic").get("Topic").path("TopicName").asString())
        .isEqualTo("mine");
    assertThat(template.text()).contains("\"DependsOn\":[\"Topic\"]").contains("arn:aws:none");
  }

  @Test
  void anAlarmOverSeveralMetricsIsLeftOutAndAnotherStays() throws IOException {
    StackTemplate template =
        template(
            """
            {"Many": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": []}},
             "One": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"MetricName": "Errors"}}}
            """);

    template.leaveOut((type, properties) -> Gaps.reason(type, properties).isPresent(), Map.of());

    assertThat(template.ofType("AWS::CloudWatch::Alarm")).containsOnlyKeys("One");
  }

  @Test
  void functionsAndTasksAreToldWhatIsHere() throws IOException {
    StackTemplate template =
        template(
            """
            {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {"A": "1", "B": "2"}}}},
             "T": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [
               {"Environment": [{"Name": "A", "Value": "1"}, {"Name": "B", "Value": "2"}]}]}}}
            """);

    template.tellFunctions(Map.of("A", "9", "B", ""));
    template.tellTasks(Map.of("A", "9"));

    assertThat(template.ofType("AWS::Lambda::Function").get("F").at("/Environment/Variables"))
        .isEqualTo(json("{\"A\": \"9\"}"));
    assertThat(
            template
                .ofType("AWS::ECS::TaskDefinition")
                .get("T")
                .at("/ContainerDefinitions/0/Environment"))
        .isEqualTo(
            json("[{\"Name\": \"B\", \"Value\": \"2\"}, {\"Name\": \"A\", \"Value\": \"9\"}]"));
    assertThat(template.variables("A")).containsExactly("9");
  }

  /** No permission is given by it. */
  @Test
  void onlyTheDemandOfTlsGoes() throws IOException {
    StackTemplate template =
        template(
            """
            {"P": {"Type": "AWS::S3::BucketPolicy", "Properties": {"PolicyDocument": {"Statement": [
               {"Sid": "DenyWithoutTls", "Effect": "Deny", "Condition": {"Bool": {"aws:SecureTransport": ["false"]}}},
               {"Sid": "Other", "Effect": "Deny"}]}}}}
            """);

    template.allowPlainHttp();

    assertThat(
            template
                .ofType("AWS::S3::BucketPolicy")
                .get("P")
                .at("/PolicyDocument/Statement")
                .findValuesAsString("Sid"))
        .containsExactly("Other");
  }

  @Test
  void onlyTheNamedActionIsWidened() throws IOException {
    StackTemplate template =
        template(
            """
            {"R": {"Type": "AWS::IAM::Role", "Properties": {
               "AssumeRolePolicyDocument": {"Statement": [{"Principal": {"Service": "lambda.amazonaws.com"}}]},
               "Policies": [{"PolicyDocument": {"Statement": [
                 {"Sid": "Mail", "Action": ["ses:SendEmail"], "Resource": ["one"], "Condition": {}},
                 {"Sid": "Read", "Action": ["s3:GetObject"], "Resource": ["one"]}]}}]}}}
            """);

    template.widen("ses:SendEmail");
    template.trustOwner("arn:aws:iam::1:root");

    JsonNode role = template.ofType("AWS::IAM::Role").get("R");
    JsonNode statements = role.at("/Policies/0/PolicyDocument/Statement");
    assertThat(statements.get(0))
        .isEqualTo(
            json("{\"Sid\": \"Mail\", \"Action\": [\"ses:SendEmail\"], \"Resource\": \"*\"}"));
    assertThat(statements.get(1).path("Resource")).isEqualTo(json("[\"one\"]"));
    assertThat(role.at("/AssumeRolePolicyDocument/Statement")).hasSize(2);
    assertThat(role.at("/AssumeRolePolicyDocument/Statement/1/Principal/AWS").asString())
        .isEqualTo("arn:aws:iam::1:root");
  }

  @Test
  void aBoundaryIsWidenedAsWhatItBounds() throws IOException {
    StackTemplate template =
        template(
            """
            {"B": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {
               "PolicyDocument": {"Statement": [
                 {"Action": ["ses:SendEmail"], "Resource": ["one"]}]}}}}
            """);

    template.widen("ses:SendEmail");

    assertThat(
            template
                .ofType("AWS::IAM::ManagedPolicy")
                .get("B")
                .at("/PolicyDocument/Statement/0/Resource")
                .asString())
        .isEqualTo("*");
  }

  @Test
  void withoutATemplateItSaysHowToGetOne() {
    assertThatThrownBy(() -> StackTemplate.read(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.json")
        .hasMessageContaining("make synth");
  }

  private StackTemplate template(String resources) throws IOException {
    Path file = folder.resolve("app.template.json");
    Files.writeString(file, "{\"Resources\": " + resources + "}");
    return StackTemplate.read(file);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
