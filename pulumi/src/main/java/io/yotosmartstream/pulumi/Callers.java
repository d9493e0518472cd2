package io.yotosmartstream.pulumi;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.AppBlueprint;

/** Permissions to call the alias of a function, each for one source. */
final class Callers {
  private final AppBlueprint blueprint;
  private final Functions functions;

  Callers(AppBlueprint blueprint, Functions functions) {
    this.blueprint = blueprint;
    this.functions = functions;
  }

  /** The source's address names the account, so that it alone says enough. */
  Permission allow(
      String function,
      String statement,
      String service,
      Output<String> source,
      CustomResourceOptions options) {
    return new Permission(
        name(function, statement), args(function, statement, service, source).build(), options);
  }

  /** For sources such as buckets, whose address would stay the same in a stranger's account. */
  Permission allowInAccount(
      String function,
      String statement,
      String service,
      Output<String> source,
      CustomResourceOptions options) {
    return new Permission(
        name(function, statement),
        args(function, statement, service, source).sourceAccount(blueprint.account()).build(),
        options);
  }

  private String name(String function, String statement) {
    return blueprint.function(function).name() + "-" + statement;
  }

  private PermissionArgs.Builder args(
      String function, String statement, String service, Output<String> source) {
    Functions.Made called = functions.get(function);
    return PermissionArgs.builder()
        .statementId(statement)
        .action("lambda:InvokeFunction")
        .function(called.alias().functionName())
        .qualifier(called.alias().name())
        .principal(service)
        .sourceArn(source);
  }
}
