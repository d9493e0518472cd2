package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of our environments promises, read from what its program would make. */
class PromisesTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";
  private static final String DISTRIBUTION = "aws:cloudfront/distribution:Distribution";
  private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";

  @TempDir Path folder;

  @Test
  void devIsCheapAndGoneWithoutTrace() throws IOException {
    Planned dev = Stack.app(folder, "dev");

    assertThat(dev.ofType(DISTRIBUTION)).isEmpty();
    assertThat(dev.only(TABLE).at("pointInTimeRecovery", "enabled")).isEqualTo(false);
    assertThat(dev.only(TABLE).get("deletionProtectionEnabled")).isEqualTo(false);
    assertThat(dev.ofType(LOGS))
        .isNotEmpty()
        .allMatch(group -> group.get("retentionInDays").equals(7.0));
    assertThat(dev.all()).noneMatch(dev::guards);
    assertThat(dev.ofType("aws:lambda/function:Function"))
        .extracting(function -> function.get("name"))
        .contains(Stack.settings("dev").project() + "-page-dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "prod"})
  void stagingAndProdKeepWhatFamiliesMade(String name) throws IOException {
    Planned planned = Stack.app(folder, name);

    assertThat(planned.only(TABLE).at("pointInTimeRecovery", "enabled")).isEqualTo(true);
    assertThat(planned.ofType(VERSIONING))
        .filteredOn(each -> each.get("bucket").toString().contains("audio"))
        .singleElement()
        .satisfies(
            audio ->
                assertThat(audio.at("versioningConfiguration", "status")).isEqualTo("Enabled"));
    assertThat(planned.ofType(DISTRIBUTION)).hasSize(1);
    assertThat(planned.only("aws:ecs/service:Service").get("capacityProviderStrategies"))
        .asInstanceOf(LIST)
        .singleElement()
        .satisfies(
            share ->
                assertThat(((Map<?, ?>) share).get("capacityProvider")).isEqualTo("FARGATE_SPOT"));
  }

  @Test
  void prodKeepsLogsForAMonthAndIsGuarded() throws IOException {
    Planned prod = Stack.app(folder, "prod");

    assertThat(prod.ofType(LOGS))
        .isNotEmpty()
        .allMatch(group -> group.get("retentionInDays").equals(30.0));
    assertThat(prod.only(TABLE).get("deletionProtectionEnabled")).isEqualTo(true);
    assertThat(prod.all().stream().filter(prod::guards).map(Planned.Planning::name))
        .contains("table", "audio", "users");
    assertThat(prod.only("aws:cognito/userPool:UserPool").get("mfaConfiguration"))
        .isEqualTo("OPTIONAL");
  }

  @Test
  void theHealthOfATaskIsAskedByAProgramOfItsImage() throws IOException {
    Planned.Planning task = Stack.app(folder, "dev").only("aws:ecs/taskDefinition:TaskDefinition");

    assertThat(task.json("containerDefinitions").at("/0/healthCheck/command"))
        .extracting(part -> part.asString())
        .startsWith("CMD", "bash", "-c");
  }

  @Test
  void stagingHasTheSizesOfDev() throws IOException {
    assertThat(sizes(Stack.app(folder, "staging"))).isEqualTo(sizes(Stack.app(folder, "dev")));
  }

  private static List<Object> sizes(Planned planned) {
    Planned.Planning task = planned.only("aws:ecs/taskDefinition:TaskDefinition");
    Planned.Planning api =
        planned.ofType("aws:lambda/function:Function").stream()
            .filter(f -> f.name().startsWith(Stack.settings("dev").project() + "-api-"))
            .findFirst()
            .orElseThrow();
    return List.of(task.get("cpu"), task.get("memory"), api.get("memorySize"));
  }
}
