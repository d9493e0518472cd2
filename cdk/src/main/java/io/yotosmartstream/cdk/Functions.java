package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.LambdaFunction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnAlias;
import software.amazon.awscdk.services.lambda.CfnAlias.ProvisionedConcurrencyConfigurationProperty;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.OnFailureProperty;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnFunction.EnvironmentProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.LoggingConfigProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.SnapStartProperty;
import software.amazon.awscdk.services.lambda.CfnFunction.TracingConfigProperty;
import software.amazon.awscdk.services.lambda.CfnVersion;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/**
 * The functions: each with its logs, its role, a published version and the alias that is called.
 */
final class Functions {
  private static final int MORE_TRIES = 2;
  private static final int OLDEST_EVENT = (int) Duration.ofHours(6).toSeconds();

  /** A function that can be called. */
  record Made(CfnFunction function, CfnAlias alias) {}

  private final Map<String, Made> made = new HashMap<>();
  private final Scope scope;
  private final Queues queues;
  private final Artefacts artefacts;

  Functions(Scope scope, Queues queues) {
    this.scope = scope;
    this.queues = queues;
    this.artefacts = new Artefacts(scope.stack(), scope.blueprint());
    scope.blueprint().functions().forEach(wanted -> made.put(wanted.key(), make(wanted)));
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  Made get(String wanted) {
    Made function = made.get(wanted);
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + wanted);
    }
    return function;
  }

  private Made make(LambdaFunction wanted) {
    CfnFunction function = function(wanted);
    CfnVersion version =
        CfnVersion.Builder.create(scope.stack(), id(wanted, "version"))
            .functionName(function.getRef())
            .description(Versions.description(wanted, artefacts.key(), scope.refs()))
            .build();
    // A rollback needs something to go back to.
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    CfnAlias alias = alias(wanted, function, version);
    wanted.failureQueue().ifPresent(queue -> sendFailures(wanted, alias, queue));
    return new Made(function, alias);
  }

  private static String id(LambdaFunction wanted, String kind) {
    return Ids.of(wanted.key(), kind);
  }

  private CfnFunction function(LambdaFunction wanted) {
    CfnLogGroup logs = LogGroups.make(scope, id(wanted, "logs"), wanted.logs());
    CfnRole role = Roles.make(scope.stack(), id(wanted, "role"), wanted.role(), scope.refs());
    var args =
        CfnFunction.Builder.create(scope.stack(), id(wanted, "function"))
            .functionName(wanted.name())
            .description(wanted.description())
            .code(artefacts.code())
            .handler(wanted.handler())
            .runtime(wanted.runtime())
            .architectures(List.of(wanted.architecture()))
            .memorySize(wanted.memoryMb())
            .timeout(wanted.timeoutSeconds())
            .environment(
                EnvironmentProperty.builder()
                    .variables(scope.refs().resolve(wanted.variables()))
                    .build())
            .role(role.getAttrArn())
            .tracingConfig(TracingConfigProperty.builder().mode("PassThrough").build())
            // The lines are JSON already; Lambda's own JSON would wrap them once more.
            .loggingConfig(
                LoggingConfigProperty.builder().logFormat("Text").logGroup(logs.getRef()).build());
    if (wanted.snapStart()) {
      args.snapStart(SnapStartProperty.builder().applyOn("PublishedVersions").build());
    }
    return args.build();
  }

  private CfnAlias alias(LambdaFunction wanted, CfnFunction function, CfnVersion version) {
    var args =
        CfnAlias.Builder.create(scope.stack(), id(wanted, "alias"))
            .name(LambdaFunction.ALIAS)
            .functionName(function.getRef())
            .functionVersion(version.getAttrVersion());
    if (wanted.provisionedConcurrency() > 0) {
      args.provisionedConcurrencyConfig(
          ProvisionedConcurrencyConfigurationProperty.builder()
              .provisionedConcurrentExecutions(wanted.provisionedConcurrency())
              .build());
    }
    return args.build();
  }

  private void sendFailures(LambdaFunction wanted, CfnAlias alias, String queue) {
    CfnEventInvokeConfig config =
        CfnEventInvokeConfig.Builder.create(scope.stack(), id(wanted, "failures"))
            .functionName(wanted.name())
            .qualifier(LambdaFunction.ALIAS)
            .maximumRetryAttempts(MORE_TRIES)
            .maximumEventAgeInSeconds(OLDEST_EVENT)
            .destinationConfig(
                DestinationConfigProperty.builder()
                    .onFailure(
                        OnFailureProperty.builder()
                            .destination(queues.deadLetters(queue).getAttrArn())
                            .build())
                    .build())
            .build();
    config.addResourceDependency(alias);
  }
}
