package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.blueprint.UserPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String POOL = "aws:cognito/userPool:UserPool";

  private final TestBlueprint blueprint = new TestBlueprint();

  private Planned plan() {
    return TestStack.plan(
        blueprint, stack -> new Identity(stack.blueprint, stack.refs, stack.provider));
  }

  @Test
  void peopleAreKnownByTheirVerifiedAddressWhateverItsCase() {
    Planned.Planning pool = plan().only(POOL);
    assertThat(pool.inputs())
        .containsEntry("usernameAttributes", List.of("email"))
        .containsEntry("usernameConfiguration", Map.of("caseSensitive", false))
        .containsEntry("autoVerifiedAttributes", List.of("email"))
        .containsEntry("deletionProtection", "ACTIVE");
    assertThat(pool.at("accountRecoverySetting", "recoveryMechanisms"))
        .isEqualTo(List.of(Map.of("name", "verified_email", "priority", 1.0)));
  }

  @Test
  void passwordsHaveWhatTheBlueprintSays() {
    assertThat(plan().only(POOL).get("passwordPolicy"))
        .isEqualTo(
            Map.of(
                "minimumLength", 12.0,
                "requireLowercase", true,
                "requireUppercase", false,
                "requireNumbers", true,
                "requireSymbols", false));
  }

  @Test
  void aSecondFactorIsAnApplicationWhereThereIsOne() {
    assertThat(plan().only(POOL).inputs()).doesNotContainKey("softwareTokenMfaConfiguration");

    blueprint.userPool = TestBlueprint.userPool("OPTIONAL", Optional.empty());
    Planned.Planning pool = plan().only(POOL);
    assertThat(pool.get("mfaConfiguration")).isEqualTo("OPTIONAL");
    assertThat(pool.at("softwareTokenMfaConfiguration", "enabled")).isEqualTo(true);
  }

  @Test
  void signUpsStartTheAliasOfTheirFunction() {
    assertThat(plan().only(POOL).inputs()).doesNotContainKey("lambdaConfig");

    blueprint.functions.add(TestBlueprint.function("sign-ups"));
    blueprint.triggers = List.of(new Trigger.SignUps("sign-ups"));
    String alias = "arn:aws:lambda:eu-west-1:123456789012:function:yoto-sign-ups-dev:live";
    assertThat(plan().only(POOL).get("lambdaConfig"))
        .isEqualTo(Map.of("preSignUp", alias, "postConfirmation", alias));
  }

  @Test
  void mailComesFromOurOwnAddressWhereThereIsOne() {
    assertThat(plan().only(POOL).at("emailConfiguration", "emailSendingAccount"))
        .isEqualTo("COGNITO_DEFAULT");

    blueprint.userPool =
        TestBlueprint.userPool(
            "OFF", Optional.of(new UserPool.Sender("yoto@example.org", "arn:aws:ses:identity")));
    assertThat(plan().only(POOL).get("emailConfiguration"))
        .isEqualTo(
            Map.of(
                "emailSendingAccount", "DEVELOPER",
                "fromEmailAddress", "yoto@example.org",
                "sourceArn", "arn:aws:ses:identity"));
  }

  @Test
  void theClientIsPublicAndItsTokensAreShortLivedAndRotated() {
    Planned.Planning client = plan().only("aws:cognito/userPoolClient:UserPoolClient");
    assertThat(client.inputs())
        .containsEntry("generateSecret", false)
        .containsEntry("accessTokenValidity", 15.0)
        .containsEntry("idTokenValidity", 20.0)
        .containsEntry("refreshTokenValidity", 30.0)
        .containsEntry("enableTokenRevocation", true)
        .containsEntry("preventUserExistenceErrors", "ENABLED")
        .containsEntry(
            "tokenValidityUnits",
            Map.of("accessToken", "minutes", "idToken", "minutes", "refreshToken", "days"));
    assertThat(client.at("refreshTokenRotation", "feature")).isEqualTo("ENABLED");
    // Beside rotation Cognito refuses ALLOW_REFRESH_TOKEN_AUTH.
    assertThat(client.get("explicitAuthFlows"))
        .isEqualTo(List.of("ALLOW_ADMIN_USER_PASSWORD_AUTH"));
  }

  @Test
  void groupsAndDomainBelongToThePool() {
    Planned planned = plan();
    assertThat(planned.ofType("aws:cognito/userGroup:UserGroup"))
        .allMatch(group -> group.get("userPoolId").equals("users-id"))
        .extracting(group -> group.get("name"))
        .containsExactlyInAnyOrder("admin", "user");
    assertThat(planned.only("aws:cognito/userPoolDomain:UserPoolDomain").get("domain"))
        .isEqualTo("yoto-dev-123456789012");
  }

  @Test
  void othersCanReferToPoolAndClient() {
    Planned planned =
        TestStack.plan(
            blueprint,
            stack -> {
              Refs refs = new Refs();
              new Identity(stack.blueprint, refs, stack.provider);
              new Topic(
                  "told",
                  TopicArgs.builder()
                      .name(refs.resolve(Ref.USER_POOL_ID + " " + Ref.USER_POOL_CLIENT_ID))
                      .displayName(refs.get(Ref.USER_POOL_ARN))
                      .build());
            });
    assertThat(planned.only("aws:sns/topic:Topic").inputs())
        .containsEntry("name", "users-id yoto-web-dev-id")
        .containsEntry("displayName", "arn:aws:made:::users");
  }
}
