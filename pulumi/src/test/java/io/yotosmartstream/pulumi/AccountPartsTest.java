package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.Boundary;
import io.yotosmartstream.blueprint.Repository;
import io.yotosmartstream.blueprint.Statement;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountPartsTest {
  private static final String ISSUER = "https://token.actions.githubusercontent.com";
  private static final AccountBlueprint ACCOUNT =
      new AccountBlueprint(
          Sample.ACCOUNT,
          Sample.REGION,
          Sample.sorted(Map.of()),
          Optional.of(ISSUER),
          Sample.role("yoto-gateway-logs", "apigateway.amazonaws.com"),
          List.of(
              new Boundary(
                  "dev",
                  "yoto-boundary-dev",
                  "arn:aws:iam::" + Sample.ACCOUNT + ":policy/yoto-boundary-dev",
                  "The most",
                  List.of(Statement.of("Speak", List.of("polly:SynthesizeSpeech"), "*")))),
          List.of(new Repository("yoto-api", 20), new Repository("yoto-mqtt", 10)),
          List.of());

  @Test
  void tokensOfGitHubAreForAwsAndNeedNoThumbprints() {
    var issuer =
        Sample.plan((provider, refs) -> new GitHubTrust(ACCOUNT, provider))
            .only("aws:iam/openIdConnectProvider:OpenIdConnectProvider");
    assertThat(issuer.inputs())
        .containsEntry("url", ISSUER)
        .containsEntry("clientIdLists", List.of("sts.amazonaws.com"))
        .doesNotContainKey("thumbprintLists");
  }

  @Test
  void apiGatewayWritesLogsWithItsRole() {
    Planned planned = Sample.plan((provider, refs) -> new GatewayLogs(ACCOUNT, refs, provider));
    assertThat(planned.only("aws:apigateway/account:Account").get("cloudwatchRoleArn"))
        .isEqualTo("arn:aws:made:::yoto-gateway-logs");
    assertThat(planned.only("aws:iam/role:Role").get("assumeRolePolicy"))
        .asString()
        .contains("apigateway.amazonaws.com");
  }

  @Test
  void imagesAreScannedAndTheirTagsStay() {
    assertThat(images().ofType("aws:ecr/repository:Repository"))
        .hasSize(2)
        .allSatisfy(
            repository ->
                assertThat(repository.inputs())
                    .containsEntry("imageTagMutability", "IMMUTABLE")
                    .containsEntry("imageScanningConfiguration", Map.of("scanOnPush", true))
                    .containsEntry("forceDelete", false)
                    .containsEntry(
                        "encryptionConfigurations", List.of(Map.of("encryptionType", "AES256"))));
  }

  @Test
  void theNewestImagesStay() {
    var policy =
        images().named("aws:ecr/lifecyclePolicy:LifecyclePolicy", "yoto-mqtt").get("policy");
    JsonNode rule = Json.STRICT.readTree((String) policy).at("/rules/0");
    assertThat(rule.at("/selection/countType").asString()).isEqualTo("imageCountMoreThan");
    assertThat(rule.at("/selection/countNumber").asInt()).isEqualTo(10);
    assertThat(rule.at("/action/type").asString()).isEqualTo("expire");
  }

  @Test
  void everyEnvironmentHasTheBoundaryThatItsRolesName() {
    var policy =
        Sample.plan((provider, refs) -> new Boundaries(ACCOUNT, provider))
            .only("aws:iam/policy:Policy");
    assertThat(policy.inputs()).containsEntry("name", "yoto-boundary-dev");
    assertThat(policy.get("policy")).asString().contains("polly:SynthesizeSpeech");
  }

  private static Planned images() {
    return Sample.plan((provider, refs) -> new Images(ACCOUNT, provider));
  }
}
