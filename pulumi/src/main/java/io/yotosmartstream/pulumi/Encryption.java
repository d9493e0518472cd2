package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.AppBlueprint.CustomerKey;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.KeyPolicy;
import io.yotosmartstream.json.Json;
import java.util.Optional;

/** The key of our own, where the environment has one. Gives {@link Ref#CUSTOMER_KEY_ARN}. */
final class Encryption extends Concern {
  private static final String ALIAS_PREFIX = "alias/";

  Encryption(AppBlueprint blueprint, Refs refs, Provider provider) {
    super("encryption", provider, blueprint.deletionProtection());
    blueprint.customerKey().ifPresent(wanted -> make(wanted, blueprint, refs));
  }

  /** The ARN of the key of our own; empty where the keys that AWS owns encrypt. */
  static Optional<Output<String>> key(AppBlueprint blueprint, Refs refs) {
    return blueprint.customerKey().map(wanted -> refs.get(Ref.CUSTOMER_KEY_ARN));
  }

  private void make(CustomerKey wanted, AppBlueprint blueprint, Refs refs) {
    Key key =
        new Key(
            "key",
            KeyArgs.builder()
                .description(wanted.description())
                .enableKeyRotation(true)
                .deletionWindowInDays(wanted.deletionDays())
                .policy(Json.STRICT.writeValueAsString(KeyPolicy.of(blueprint)))
                .build(),
            stateful());
    new Alias(
        wanted.alias(),
        AliasArgs.builder().name(aliasName(wanted)).targetKeyId(key.keyId()).build(),
        mine());
    refs.give(Ref.CUSTOMER_KEY_ARN, key.arn());
  }

  private static String aliasName(CustomerKey wanted) {
    return wanted.alias().startsWith(ALIAS_PREFIX) ? wanted.alias() : ALIAS_PREFIX + wanted.alias();
  }
}
