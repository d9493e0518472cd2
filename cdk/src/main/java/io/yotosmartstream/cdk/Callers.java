package io.yotosmartstream.cdk;

import software.amazon.awscdk.services.lambda.CfnPermission;

/** Permissions to call the alias of a function, each for one source. */
final class Callers {
  private final Scope scope;
  private final Functions functions;

  Callers(Scope scope, Functions functions) {
    this.scope = scope;
    this.functions = functions;
  }

  /** The source's address names the account, so that it alone says enough. */
  CfnPermission allow(String function, String statement, String service, String source) {
    return permission(function, statement, service, source).build();
  }

  /** For sources such as buckets, whose address would stay the same in a stranger's account. */
  CfnPermission allowInAccount(String function, String statement, String service, String source) {
    return permission(function, statement, service, source)
        .sourceAccount(scope.blueprint().account())
        .build();
  }

  private CfnPermission.Builder permission(
      String function, String statement, String service, String source) {
    return CfnPermission.Builder.create(scope.stack(), Ids.of(function, "from", statement))
        .action("lambda:InvokeFunction")
        .functionName(functions.get(function).alias().getRef())
        .principal(service)
        .sourceArn(source);
  }
}
