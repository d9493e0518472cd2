package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A release that would make an empty table in the place of a full one does not get far. */
class KeepersTest {
  private static final String WHERE = "prod: app";

  static Stream<String[]> all() {
    return Templates.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void areCalledAsTheyWere(String environment, String stack) throws IOException {
    Keepers listed = listed(environment, stack);

    assertThat(listed.advice(there(environment, stack), environment + ": " + stack)).isEmpty();
  }

  @Test
  void anotherNameInTheTemplateIsToldWithAWayOut() {
    ObjectNode template = template();
    ObjectNode resources = template.withObjectProperty("Resources");
    resources.set("Items", resources.remove("Table"));

    assertThat(advice(template))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Table of prod: app (AWS::DynamoDB::Table")
        .contains("Renaming Table would make a new, empty one")
        .contains("docs/runbook.md")
        .contains("Items in its place into cdk/stateful.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "Table, TableName, AWS::DynamoDB::Table {project}",
    "AudioBucket, BucketName, AWS::S3::Bucket {project}-audio",
    "JobsQueue, QueueName, AWS::SQS::Queue {project}-jobs"
  })
  void anotherNameAtAwsIsTold(String id, String property, String was) {
    ObjectNode template = template();
    properties(template, id).put(property, "elsewhere");

    assertThat(advice(template))
        .singleElement()
        .asString()
        .startsWith(id + " of prod: app was " + was)
        .contains("elsewhere now, which would make a new, empty one");
  }

  @Test
  void anotherNameOfAUserPoolIsToldToBeHarmless() {
    ObjectNode template = template();
    properties(template, "Users").put("UserPoolName", "people");

    assertThat(advice(template))
        .containsExactly(
            "Users of prod: app was AWS::Cognito::UserPool {project}-users-prod and is"
                + " AWS::Cognito::UserPool people now, which renames it and keeps what it has:"
                + " write `prod: app: Users: AWS::Cognito::UserPool people` into cdk/stateful.yaml");
  }

  @Test
  void anotherTypeIsTold() {
    ObjectNode template = template();
    template
        .withObjectProperty("Resources")
        .withObjectProperty("Table")
        .put("Type", "AWS::S3::Bucket")
        .withObjectProperty("Properties")
        .put("BucketName", "items");

    assertThat(advice(template))
        .singleElement()
        .asString()
        .contains("AWS::DynamoDB::Table {project}")
        .contains("is AWS::S3::Bucket items now");
  }

  @Test
  void whatIsTakenOutIsTold() {
    ObjectNode template = template();
    template.withObjectProperty("Resources").remove("Users");

    assertThat(advice(template))
        .singleElement()
        .asString()
        .startsWith("Users of prod: app (AWS::Cognito::UserPool")
        .contains("with all that it keeps");
  }

  @Test
  void whatIsNewIsToBeWrittenDown() {
    ObjectNode template = template();
    template
        .withObjectProperty("Resources")
        .putObject("Letters")
        .put("Type", "AWS::SQS::Queue")
        .putObject("Properties")
        .put("QueueName", project("prod") + "-letters-prod");

    assertThat(advice(template))
        .containsExactly(
            "Letters is new: write `prod: app: Letters: AWS::SQS::Queue {project}-letters-prod`"
                + " into cdk/stateful.yaml");
  }

  private static Iterable<String> advice(JsonNode template) {
    return Keepers.of(Templates.json("prod", "app"), project("prod"))
        .advice(Keepers.of(template, project("prod")), WHERE);
  }

  private static ObjectNode template() {
    return (ObjectNode) Json.STRICT.readTree(Templates.text("prod", "app"));
  }

  private static ObjectNode properties(ObjectNode template, String id) {
    return template
        .withObjectProperty("Resources")
        .withObjectProperty(id)
        .withObjectProperty("Properties");
  }

  private static Keepers there(String environment, String stack) {
    return Keepers.of(Templates.json(environment, stack), project(environment));
  }

  private static String project(String environment) {
    return Templates.environment(environment).settings().project();
  }

  private static Keepers listed(String environment, String stack) throws IOException {
    Object all =
        new Load(LoadSettings.builder().build())
            .loadFromString(
                Files.readString(Templates.CHECKOUT.root().resolve("cdk/stateful.yaml")));
    Map<String, String> found = new TreeMap<>();
    if (((Map<?, ?>) all).get(environment) instanceof Map<?, ?> stacks
        && stacks.get(stack) instanceof Map<?, ?> resources) {
      resources.forEach((id, is) -> found.put(id.toString(), is.toString()));
    }
    return new Keepers(found);
  }
}
