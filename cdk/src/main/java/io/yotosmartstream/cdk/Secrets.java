package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Secret;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;

/**
 * What nobody may read but who needs it. They are made empty: a value would stand in the template
 * or its parameters. CloudFormation cannot make encrypted parameters of Systems Manager at all.
 */
final class Secrets {
  Secrets(Scope scope) {
    scope.blueprint().secrets().stream()
        .filter(wanted -> wanted.kind() == Secret.Kind.SECRET)
        .forEach(wanted -> make(wanted, scope));
  }

  private static void make(Secret wanted, Scope scope) {
    var made =
        CfnSecret.Builder.create(scope.stack(), Ids.of(wanted.key(), "secret"))
            .name(wanted.name())
            .description(wanted.description());
    scope.key().ifPresent(made::kmsKeyId);
    scope.stateful(made.build());
  }
}
