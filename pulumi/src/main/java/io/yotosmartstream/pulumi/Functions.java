package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.FunctionEventInvokeConfig;
import com.pulumi.aws.lambda.FunctionEventInvokeConfigArgs;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfig;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.s3.BucketObjectv2;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.LambdaFunction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions: each with its logs, its role, a published version and the alias that is called.
 */
final class Functions extends Concern {
  private static final int MORE_TRIES = 2;
  private static final int OLDEST_EVENT = (int) Duration.ofHours(6).toSeconds();

  /**
   * A function that can be called.
   *
   * @param role whoever needs what it allows waits for its policy
   */
  record Made(Function function, Alias alias, Roles.Made role) {}

  private final Map<String, Made> made = new HashMap<>();
  private final Refs refs;
  private final Queues queues;
  private final Artefacts artefacts;
  private final Pins pins;
  private final Optional<Output<String>> key;

  /**
   * @throws IllegalArgumentException where a function is pinned that does not exist
   * @throws IllegalStateException where an artefact is missing or a runtime is not known
   */
  Functions(
      AppBlueprint blueprint,
      Refs refs,
      Provider provider,
      Queues queues,
      Artefacts artefacts,
      Pins pins) {
    super("functions", provider, blueprint.deletionProtection());
    this.refs = refs;
    this.queues = queues;
    this.artefacts = artefacts;
    this.pins = pins;
    this.key = Encryption.key(blueprint, refs);
    pins.functions().keySet().forEach(pinned -> checkPin(pinned, blueprint));
    blueprint.functions().forEach(wanted -> made.put(wanted.key(), make(wanted)));
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

  private static void checkPin(String pinned, AppBlueprint blueprint) {
    List<String> keys = blueprint.functions().stream().map(LambdaFunction::key).toList();
    if (!keys.contains(pinned)) {
      throw new IllegalArgumentException(
          "The setting pins.functions names %s; there are %s".formatted(pinned, keys));
    }
  }

  private Made make(LambdaFunction wanted) {
    LogGroup logs = LogGroups.make(wanted.logs(), key, mine());
    Roles.Made role = Roles.make(wanted.role(), refs, mine());
    Function function = new Function(wanted.name(), args(wanted, logs, role), after(role.policy()));
    Alias alias =
        new Alias(
            wanted.name(),
            AliasArgs.builder()
                .name(LambdaFunction.ALIAS)
                .functionName(function.name())
                .functionVersion(
                    pins.function(wanted.key()).map(Output::of).orElseGet(function::version))
                .build(),
            mine());
    if (wanted.provisionedConcurrency() > 0) {
      keepReady(wanted, alias);
    }
    wanted.failureQueue().ifPresent(queue -> sendFailures(wanted, alias, queue));
    return new Made(function, alias, role);
  }

  private FunctionArgs args(LambdaFunction wanted, LogGroup logs, Roles.Made role) {
    BucketObjectv2 code = artefacts.code(wanted, mine());
    var args =
        FunctionArgs.builder()
            .name(wanted.name())
            .description(wanted.description())
            .s3Bucket(code.bucket())
            .s3Key(code.key())
            .handler(wanted.handler())
            .runtime(wanted.runtime())
            .architectures(wanted.architecture())
            .memorySize(wanted.memoryMb())
            .timeout(wanted.timeoutSeconds())
            .environment(
                FunctionEnvironmentArgs.builder()
                    .variables(refs.resolve(wanted.variables()))
                    .build())
            .role(role.role().arn())
            .publish(true)
            .tracingConfig(FunctionTracingConfigArgs.builder().mode("PassThrough").build())
            // The lines are JSON already; Lambda's own JSON would wrap them once more.
            .loggingConfig(
                FunctionLoggingConfigArgs.builder()
                    .logFormat("Text")
                    .logGroup(logs.name())
                    .build());
    if (wanted.snapStart()) {
      args.snapStart(FunctionSnapStartArgs.builder().applyOn("PublishedVersions").build());
    }
    return args.build();
  }

  private void keepReady(LambdaFunction wanted, Alias alias) {
    new ProvisionedConcurrencyConfig(
        wanted.name(),
        ProvisionedConcurrencyConfigArgs.builder()
            .functionName(alias.functionName())
            .qualifier(alias.name())
            .provisionedConcurrentExecutions(wanted.provisionedConcurrency())
            .build(),
        mine());
  }

  private void sendFailures(LambdaFunction wanted, Alias alias, String queue) {
    var onFailure =
        FunctionEventInvokeConfigDestinationConfigOnFailureArgs.builder()
            .destination(queues.deadLetters(queue).arn())
            .build();
    new FunctionEventInvokeConfig(
        wanted.name(),
        FunctionEventInvokeConfigArgs.builder()
            .functionName(alias.functionName())
            .qualifier(alias.name())
            .maximumRetryAttempts(MORE_TRIES)
            .maximumEventAgeInSeconds(OLDEST_EVENT)
            .destinationConfig(
                FunctionEventInvokeConfigDestinationConfigArgs.builder()
                    .onFailure(onFailure)
                    .build())
            .build(),
        mine());
  }
}
