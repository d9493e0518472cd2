package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EncryptionTest {
  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned plan() {
    return TestStack.plan(
        blueprint, stack -> new Encryption(stack.blueprint, stack.refs, stack.provider));
  }

  private Planned.Planning key() {
    blueprint.customerKey =
        Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Encrypts what the family made", 30));
    return plan().only("aws:kms/key:Key");
  }

  @Test
  void withoutAKeyOfOurOwnThereIsNone() {
    assertThat(plan().all()).noneMatch(planning -> planning.type().startsWith("aws:kms"));
  }

  @Test
  void theKeyRotatesAndCannotVanishAtOnce() {
    Planned.Planning key = key();
    assertThat(key.get("enableKeyRotation")).isEqualTo(true);
    assertThat(key.get("deletionWindowInDays")).isEqualTo(30.0);
  }

  @Test
  void theAliasHasTheNameOfTheBlueprint() {
    key();
    assertThat(plan().only("aws:kms/alias:Alias").get("name")).isEqualTo("alias/yoto-dev");
  }

  @Test
  void onlyTheAccountAdministersTheKey() {
    assertThat(key().json("policy").get("Statement"))
        .filteredOn(statement -> statement.get("Action").toString().contains("kms:*"))
        .singleElement()
        .extracting(statement -> statement.at("/Principal/AWS").asString())
        .isEqualTo("arn:aws:iam::123456789012:root");
  }

  @Test
  void everybodyElseUsesItFromThisAccountAndThroughAService() {
    assertThat(key().json("policy").get("Statement"))
        .filteredOn(statement -> statement.at("/Principal/AWS").asString("").equals("*"))
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              JsonNode equal = statement.at("/Condition/StringEquals");
              assertThat(equal.at("/kms:CallerAccount/0").asString()).isEqualTo("123456789012");
              assertThat(equal.get("kms:ViaService").toString())
                  .contains("s3.eu-west-1.amazonaws.com", "dynamodb.eu-west-1.amazonaws.com");
            });
  }

  @Test
  void whoPublishesToEncryptedTopicsMayUseTheKey() {
    for (String service : List.of("cloudwatch.amazonaws.com", "events.amazonaws.com")) {
      assertThat(key().json("policy").get("Statement"))
          .filteredOn(statement -> statement.at("/Principal/Service").asString("").equals(service))
          .singleElement()
          .extracting(statement -> statement.get("Action").toString())
          .asString()
          .contains("kms:Decrypt", "kms:GenerateDataKey*");
    }
  }

  @Test
  void cloudFrontReadsOnlyWhereItStandsInFront() {
    assertThat(key().json("policy").toString()).doesNotContain("cloudfront");

    blueprint.delivery =
        Optional.of(
            new Delivery("yoto-dev", "All", Optional.empty(), "", new TreeMap<>(), 60, "signing"));
    assertThat(key().json("policy").toString())
        .contains("cloudfront.amazonaws.com", "arn:aws:cloudfront::123456789012:distribution/*");
  }
}
