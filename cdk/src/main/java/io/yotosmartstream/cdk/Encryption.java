package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint.CustomerKey;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.policies.KeyPolicy;
import software.amazon.awscdk.services.kms.CfnAlias;
import software.amazon.awscdk.services.kms.CfnKey;

/** The key of our own, where the environment has one. Gives {@link Ref#CUSTOMER_KEY_ARN}. */
final class Encryption {
  private static final String ALIAS_PREFIX = "alias/";

  Encryption(Scope scope) {
    scope.blueprint().customerKey().ifPresent(wanted -> make(wanted, scope));
  }

  private static void make(CustomerKey wanted, Scope scope) {
    CfnKey key =
        CfnKey.Builder.create(scope.stack(), "Key")
            .description(wanted.description())
            .enableKeyRotation(true)
            .pendingWindowInDays(wanted.deletionDays())
            .keyPolicy(KeyPolicy.of(scope.blueprint()))
            .build();
    scope.stateful(key);
    CfnAlias.Builder.create(scope.stack(), "KeyAlias")
        .aliasName(
            wanted.alias().startsWith(ALIAS_PREFIX)
                ? wanted.alias()
                : ALIAS_PREFIX + wanted.alias())
        .targetKeyId(key.getRef())
        .build();
    scope.refs().give(Ref.CUSTOMER_KEY_ARN, key.getAttrArn());
  }
}
