package io.yotosmartstream.pulumi;

import com.pulumi.Config;
import com.pulumi.aws.Provider;
import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.ssm.Parameter;
import com.pulumi.aws.ssm.ParameterArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import java.util.Optional;

/** What nobody may read but who needs it, filled where the stack's configuration has the value. */
final class Secrets extends Concern {

  /** The secret half of the stack's configuration. */
  @FunctionalInterface
  interface Values {
    /** Empty where it is not set. */
    Optional<Output<String>> find(String setting);

    static Values of(Config config) {
      return setting -> config.get(setting).map(_ -> config.requireSecret(setting));
    }
  }

  Secrets(AppBlueprint blueprint, Refs refs, Provider provider, Values values) {
    super("secrets", provider, blueprint.deletionProtection());
    Optional<Output<String>> key = Encryption.key(blueprint, refs);
    blueprint.secrets().forEach(wanted -> make(wanted, key, values));
  }

  private void make(
      io.yotosmartstream.blueprint.Secret wanted, Optional<Output<String>> key, Values values) {
    Optional<Output<String>> value = values.find(wanted.setting()).map(Output::asSecret);
    switch (wanted.kind()) {
      case SECRET -> secret(wanted, key, value);
      case PARAMETER -> value.ifPresent(given -> parameter(wanted, key, given));
    }
  }

  private void secret(
      io.yotosmartstream.blueprint.Secret wanted,
      Optional<Output<String>> key,
      Optional<Output<String>> value) {
    var args =
        SecretArgs.builder()
            .name(wanted.name())
            .description(wanted.description())
            .recoveryWindowInDays(wanted.recoveryDays());
    key.ifPresent(args::kmsKeyId);
    Secret secret = new Secret(wanted.key(), args.build(), stateful());
    value.ifPresent(
        given -> {
          new SecretVersion(
              wanted.name(),
              SecretVersionArgs.builder().secretId(secret.id()).secretString(given).build(),
              mine());
        });
  }

  /** Unlike a secret a parameter cannot be empty, so there is none before there is a value. */
  private void parameter(
      io.yotosmartstream.blueprint.Secret wanted,
      Optional<Output<String>> key,
      Output<String> value) {
    var args =
        ParameterArgs.builder()
            .name(wanted.name())
            .description(wanted.description())
            .type("SecureString")
            .value(value);
    key.ifPresent(args::keyId);
    new Parameter(wanted.key(), args.build(), mine());
  }
}
