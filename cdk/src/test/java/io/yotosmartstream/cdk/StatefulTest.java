package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a family made outlives mistakes. */
class StatefulTest {
  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::Backup::BackupVault",
          "AWS::CloudFront::PublicKey",
          "AWS::Cognito::UserPool",
          "AWS::DynamoDB::Table",
          "AWS::KMS::Key",
          "AWS::SecretsManager::Secret");

  @ParameterizedTest
  @CsvSource({"prod,Retain", "staging,Delete", "dev,Delete"})
  void staysWhereTheEnvironmentIsProtected(String environment, String expected) {
    boolean guarded = Templates.environment(environment).settings().deletionProtection();
    assertThat(guarded).isEqualTo(expected.equals("Retain"));
    List<JsonNode> found =
        Templates.json(environment, "app")
            .path("Resources")
            .valueStream()
            .filter(resource -> STATEFUL.contains(resource.path("Type").asString()))
            .toList();

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            resource -> {
              assertThat(resource.path("DeletionPolicy").asString()).isEqualTo(expected);
              assertThat(resource.path("UpdateReplacePolicy").asString()).isEqualTo(expected);
            });
  }

  @Test
  void bucketsStayThatTheBlueprintProtects() {
    for (String environment : Templates.environments()) {
      var blueprint = Templates.blueprint(environment);
      JsonNode resources = Templates.json(environment, "app").path("Resources");
      blueprint
          .buckets()
          .forEach(
              bucket ->
                  assertThat(
                          resources.path(Stores.id(bucket.key())).path("DeletionPolicy").asString())
                      .as(environment + " " + bucket.key())
                      .isEqualTo(
                          bucket.deletionProtection() && blueprint.deletionProtection()
                              ? "Retain"
                              : "Delete"));
    }
  }

  @Test
  void imagesAndOldReleasesStay() {
    assertThat(policies("account", "AWS::ECR::Repository")).containsOnly("Retain");
    assertThat(policies("app", "AWS::Lambda::Version")).containsOnly("Retain");
    assertThat(policies("app", "AWS::ECS::TaskDefinition")).containsOnly("Retain");
  }

  @Test
  void theTableIsAsTheBlueprintSays() {
    for (String environment : Templates.environments()) {
      var wanted = Templates.blueprint(environment).table();
      Map<?, ?> table = Templates.app(environment).properties("Table");

      assertThat(table.get("TableName")).isEqualTo(wanted.name());
      assertThat(table.get("PointInTimeRecoverySpecification"))
          .isEqualTo(
              Map.of("PointInTimeRecoveryEnabled", String.valueOf(wanted.pointInTimeRecovery())));
      assertThat(table.get("TimeToLiveSpecification"))
          .isEqualTo(Map.of("AttributeName", wanted.ttl(), "Enabled", "true"));
      assertThat(table.get("DeletionProtectionEnabled"))
          .isEqualTo(String.valueOf(wanted.deletionProtection()));
    }
  }

  @Test
  void noSecretHasAValue() {
    for (String environment : Templates.environments()) {
      assertThat(Templates.text(environment, "app"))
          .doesNotContain("SecretString")
          .doesNotContain("SecureString")
          .doesNotContain("PRIVATE KEY");
    }
  }

  private static List<String> policies(String stack, String type) {
    return Templates.json("dev", stack)
        .path("Resources")
        .valueStream()
        .filter(resource -> resource.path("Type").asString().equals(type))
        .map(resource -> resource.path("DeletionPolicy").asString())
        .toList();
  }
}
