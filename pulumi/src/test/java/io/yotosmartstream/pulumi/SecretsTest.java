package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.ssm.ParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.test.internal.PulumiTestInternal;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
  private static final String PARAMETER = "aws:ssm/parameter:Parameter";
  private static final String SECRET = "aws:secretsmanager/secret:Secret";

  private final TestBlueprint blueprint = new TestBlueprint();

  SecretsTest() {
    blueprint.secrets =
        List.of(
            new Secret(
                "yoto", Secret.Kind.SECRET, "yoto-client-dev", "Client secret", 7, "yotoSecret"),
            new Secret(
                "signing", Secret.Kind.PARAMETER, "/yoto/dev/signing", "Key", 0, "signingKey"));
  }

  private Planned plan(Map<String, String> configured) {
    return plan(setting -> Optional.ofNullable(configured.get(setting)).map(Output::of));
  }

  private Planned plan(Secrets.Values values) {
    return TestStack.plan(
        blueprint, stack -> new Secrets(stack.blueprint, stack.refs, stack.provider, values));
  }

  @Test
  void aSecretIsFilledOnlyWhereTheConfigurationHasItsSetting() {
    assertThat(plan(Map.of()).ofType(VERSION)).isEmpty();
    assertThat(plan(Map.of("yotoSecret", "s3cret")).only(VERSION).name())
        .isEqualTo("yoto-client-dev");
  }

  @Test
  void theValuesOfTheStacksConfigurationAreFound() {
    var settings = ImmutableMap.of("yoto:yotoSecret", "s3cret");
    var config =
        new Config(
            PulumiTestInternal.config(settings, ImmutableSet.copyOf(settings.keySet())), "yoto");
    assertThat(plan(Secrets.Values.of(config)).only(VERSION).get("secretString"))
        .isEqualTo("s3cret");
  }

  @Test
  void theValueIsMarkedSecretEvenWhereItCameInPlain() {
    Planned planned = plan(Map.of("yotoSecret", "s3cret"));

    Planned.Planning version = planned.only(VERSION);

    assertThat(version.get("secretString")).isEqualTo("s3cret");
    assertThat(planned.hides(version, SecretVersionArgs.class, SecretVersionArgs::secretString))
        .isTrue();
  }

  @Test
  void aParameterIsThereOnlyWithAValueWhichIsEncryptedAndMarkedSecret() {
    assertThat(plan(Map.of()).ofType(PARAMETER)).isEmpty();

    Planned planned = plan(Map.of("signingKey", "pem"));

    Planned.Planning parameter = planned.only(PARAMETER);
    assertThat(parameter.inputs())
        .containsEntry("name", "/yoto/dev/signing")
        .containsEntry("type", "SecureString");
    assertThat(planned.hides(parameter, ParameterArgs.class, ParameterArgs::value)).isTrue();
  }

  @Test
  void deletedSecretsCanBeBroughtBack() {
    assertThat(plan(Map.of()).ofType(SECRET))
        .hasSize(1)
        .allMatch(secret -> secret.get("recoveryWindowInDays").equals(7.0));
  }

  @Test
  void aKeyOfOurOwnEncryptsThem() {
    blueprint.customerKey = Optional.of(new AppBlueprint.CustomerKey("yoto-dev", "Ours", 30));
    assertThat(plan(Map.of()).ofType(SECRET))
        .hasSize(1)
        .allMatch(secret -> secret.get("kmsKeyId").equals("arn:aws:kms:key"));
  }
}
