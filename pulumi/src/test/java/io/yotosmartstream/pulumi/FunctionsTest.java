package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.blueprint.AppBlueprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final String ALIAS = "aws:lambda/alias:Alias";
  private static final String READY =
      "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
  private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";

  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned plan() {
    return plan(Pins.NONE);
  }

  private Planned plan(Pins pins) {
    return TestStack.plan(blueprint, stack -> stack.functions(pins));
  }

  @Test
  void aFunctionIsAsTheBlueprintSays() {
    assertThat(plan().only(FUNCTION).inputs())
        .containsEntry("name", "yoto-api-dev")
        .containsEntry("runtime", "provided.al2023")
        .containsEntry("handler", "bootstrap")
        .containsEntry("architectures", List.of("arm64"))
        .containsEntry("memorySize", 1024.0)
        .containsEntry("timeout", 30.0)
        .containsEntry("publish", true);
  }

  @Test
  void itRunsWhatLiesInTheBucketUnderTheNameOfItsContent() {
    blueprint.functions.add(TestBlueprint.function("ingest"));

    Planned planned = plan();

    Planned.Planning sent = planned.only("aws:s3/bucketObjectv2:BucketObjectv2");
    assertThat((String) sent.get("key")).matches("functions/[0-9a-f]{64}\\.zip");
    assertThat(planned.ofType(FUNCTION))
        .hasSize(2)
        .allSatisfy(function -> assertThat(function.get("s3Key")).isEqualTo(sent.get("key")));
  }

  @Test
  void itsVariablesAreResolved() {
    assertThat(plan().only(FUNCTION).at("environment", "variables"))
        .isEqualTo(Map.of("TABLE", "yoto-smart-stream-dev", "USER_POOL", "eu-west-1_pool"));
  }

  @Test
  void eachHasARoleOfItsOwnWithItsPolicyInPlaceBefore() {
    blueprint.functions.add(TestBlueprint.function("ingest"));

    Planned planned = plan();

    assertThat(planned.ofType("aws:iam/role:Role"))
        .extracting(Planned.Planning::name)
        .containsExactlyInAnyOrder("yoto-api-dev", "yoto-ingest-dev");
    assertThat(planned.named(FUNCTION, "yoto-ingest-dev").get("role"))
        .isEqualTo("arn:aws:made:::yoto-ingest-dev");
    assertThat(planned.waits(planned.named(FUNCTION, "yoto-ingest-dev")))
        .containsExactly("yoto-ingest-dev");
  }

  @Test
  void itsLogsAreMadeFirstAndKeptForTheirTime() {
    Planned planned = plan();
    assertThat(planned.only(LOGS).inputs())
        .containsEntry("name", "/aws/lambda/yoto-api-dev")
        .containsEntry("retentionInDays", 14.0)
        .doesNotContainKey("kmsKeyId");
    assertThat(planned.only(FUNCTION).get("loggingConfig"))
        .isEqualTo(Map.of("logFormat", "Text", "logGroup", "/aws/lambda/yoto-api-dev"));
  }

  @Test
  void aKeyOfOurOwnEncryptsTheLogs() {
    blueprint.customerKey = Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Ours", 30));
    assertThat(plan().only(LOGS).get("kmsKeyId")).isEqualTo("arn:aws:kms:key");
  }

  @Test
  void theAliasFollowsTheNewestVersion() {
    assertThat(plan().only(ALIAS).inputs())
        .containsEntry("name", "live")
        .containsEntry("functionName", "yoto-api-dev")
        .containsEntry("functionVersion", "1");
  }

  @Test
  void aPinHoldsTheAliasOfItsFunctionOnly() {
    blueprint.functions.add(TestBlueprint.function("ingest"));

    Planned planned = plan(new Pins(Map.of("api", "41"), Map.of()));

    assertThat(planned.named(ALIAS, "yoto-api-dev").get("functionVersion")).isEqualTo("41");
    assertThat(planned.named(ALIAS, "yoto-ingest-dev").get("functionVersion")).isEqualTo("1");
  }

  @Test
  void aPinOfAFunctionThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> plan(new Pins(Map.of("apy", "41"), Map.of())))
        .hasStackTraceContaining("The setting pins.functions names apy; there are [api]");
  }

  @Test
  void instancesAreKeptReadyOnTheAliasWhereTheBlueprintSaysSo() {
    assertThat(plan().ofType(READY)).isEmpty();

    blueprint.functions.set(
        0, TestBlueprint.function("api", "provided.al2023", Optional.empty(), 2));
    assertThat(plan().only(READY).inputs())
        .containsEntry("functionName", "yoto-api-dev")
        .containsEntry("qualifier", "live")
        .containsEntry("provisionedConcurrentExecutions", 2.0);
  }

  @Test
  void eventsThatFailForGoodGoToTheDeadLetters() {
    blueprint.functions.set(
        0, TestBlueprint.function("api", "provided.al2023", Optional.of("failures"), 0));

    Planned.Planning config =
        plan().only("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig");

    assertThat(config.inputs())
        .containsEntry("qualifier", "live")
        .containsEntry("maximumRetryAttempts", 2.0)
        .containsEntry("maximumEventAgeInSeconds", 21600.0);
    assertThat(config.at("destinationConfig", "onFailure", "destination"))
        .isEqualTo("arn:aws:made:::yoto-failures-dead-dev");
  }

  @Test
  void aMissingArtefactIsNamedWithWhatBuildsIt(@TempDir Path empty) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Artefacts.file(empty, TestBlueprint.function("api")))
        .withMessage("yoto-api-dev needs pom.xml, which has not been built:" + " run make lambda");
  }

  @Test
  void aRuntimeThatTheProviderDoesNotKnowIsRefusedWithAWayOut(@TempDir Path empty) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Artefacts.file(empty, TestBlueprint.function("api", "java25", Optional.empty(), 0)))
        .withMessageContaining("com.pulumi:aws 6.x does not know")
        .withMessageContaining("lambda.startUp");
  }
}
