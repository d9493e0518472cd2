package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.stack.ChangeSet;
import io.yotosmartstream.stack.StackTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import tools.jackson.databind.node.ObjectNode;

/** A deployment that does not work out leaves things as they were, and says why. */
class FailedDeploymentsIT {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  @Test
  void aStackThatCannotBeMadeIsTakenBack() {
    try (Drill drill = new Drill("staging")) {
      StackTemplate template = drill.fit("app");
      String broken = breakIt(drill, template);

      assertThatIllegalStateException()
          .isThrownBy(() -> drill.create("app", template, "one"))
          .withMessageContaining(
              drill.app() + " was not created: it is ROLLBACK_COMPLETE, because ")
          .withMessageContaining(broken + " (" + ALARM + "): ")
          .withMessageContaining("Metrics");

      try (DynamoDbClient dynamo = drill.aws().make(DynamoDbClient.builder());
          LambdaClient lambda = drill.aws().lambda();
          S3Client s3 = drill.aws().s3()) {
        assertThat(dynamo.listTables().tableNames()).isEmpty();
        assertThat(lambda.listFunctions().functions()).isEmpty();
        assertThat(s3.listBuckets().buckets())
            .extracting(Bucket::name)
            .containsExactly("artefacts");
      }
    }
  }

  @Test
  void anUpdateThatCannotBeMadeLeavesTheReleaseBefore() {
    try (Drill drill = new Drill("staging")) {
      StackTemplate template = drill.fit("app");
      template.allowPlainHttp();
      Map<String, String> before = drill.create("app", template, "one");
      new Belongings(drill.aws(), before).put();
      Map<String, String> belongings = new Belongings(drill.aws(), before).found();
      Functions functions = new Functions(drill.aws());
      String api = before.get("ApiFunction");
      String configuration = functions.configuration(api);

      StackTemplate next = template.copy();
      next.ofType("AWS::Lambda::Function")
          .values()
          .forEach(function -> function.put("MemorySize", 2048));
      String broken = breakIt(drill, next);
      ChangeSet changes = drill.prepare("app", next, "two");

      assertThatIllegalStateException()
          .isThrownBy(() -> drill.execute(changes))
          .withMessageContaining(
              drill.app() + " was not updated: it is UPDATE_ROLLBACK_COMPLETE, because ")
          .withMessageContaining(broken + " (" + ALARM + "): ")
          .withMessageContaining("Metrics");
      assertThat(functions.configuration(api)).isEqualTo(configuration);
      assertThat(functions.answer(api).path("artefact").asString()).isEqualTo("one");
      assertThat(new Belongings(drill.aws(), before).found()).isEqualTo(belongings);
    }
  }

  @Test
  void aTemplateThatIsTooBigIsNotSent() {
    try (Drill drill = new Drill("staging")) {
      StackTemplate many = drill.fit("app");
      int resources = Drill.names(many, "Resources").size() + 500;
      for (int i = 0; i < 500; i++) {
        many.put("Queue" + i, "AWS::SQS::Queue", Json.STRICT.createObjectNode());
      }
      StackTemplate big = drill.fit("app");
      big.put(
          "Big",
          "AWS::SQS::Queue",
          Json.STRICT.createObjectNode().put("QueueName", "x".repeat(1_000_000)));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> drill.create("app", many, "one"))
          .withMessageContaining(resources + " resources, CloudFormation takes 500");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> drill.create("app", big, "one"))
          .withMessageContaining("bytes, CloudFormation takes 1,000,000");
      try (S3Client s3 = drill.aws().s3();
          CloudFormationClient cloudFormation = drill.aws().cloudFormation()) {
        assertThat(s3.listObjectsV2(list -> list.bucket("artefacts")).contents())
            .noneMatch(object -> object.key().endsWith(".json"));
        assertThat(cloudFormation.describeStacks().stacks()).isEmpty();
      }
    }
  }

  /**
   * Puts an alarm over several metrics back, which MiniStack does not make, at a time when the new
   * release of the API is there already.
   *
   * @return its name in the template
   */
  private static String breakIt(Drill drill, StackTemplate template) {
    Map.Entry<String, ObjectNode> alarm =
        drill.whole("app").ofType(ALARM).entrySet().stream()
            .filter(each -> each.getValue().has("Metrics"))
            .findFirst()
            .orElseThrow();
    alarm.getValue().putObject("AlarmDescription").put("Ref", "ApiAlias");
    template.put(alarm.getKey(), ALARM, alarm.getValue());
    return alarm.getKey();
  }
}
