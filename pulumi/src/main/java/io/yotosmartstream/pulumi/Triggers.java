package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.lambda.EventSourceMapping;
import com.pulumi.aws.lambda.EventSourceMappingArgs;
import com.pulumi.aws.lambda.inputs.EventSourceMappingScalingConfigArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Trigger;
import java.util.List;

/** Queues and sign-ups that start functions. */
final class Triggers extends Concern {
  private final Functions functions;

  Triggers(
      AppBlueprint blueprint, Refs refs, Provider provider, Functions functions, Queues queues) {
    super("triggers", provider, blueprint.deletionProtection());
    this.functions = functions;
    of(blueprint, Trigger.Messages.class)
        .forEach(wanted -> messages(wanted, blueprint.function(wanted.function()), queues));
    Callers callers = new Callers(blueprint, functions);
    of(blueprint, Trigger.SignUps.class)
        .forEach(
            wanted ->
                callers.allow(
                    wanted.function(),
                    "SignUps",
                    "cognito-idp.amazonaws.com",
                    refs.get(Ref.USER_POOL_ARN),
                    mine()));
  }

  /** Those of one kind. */
  static <T extends Trigger> List<T> of(AppBlueprint blueprint, Class<T> kind) {
    return blueprint.triggers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Lambda looks at once whether the role may read the queue, so its policy comes first. */
  private void messages(Trigger.Messages wanted, LambdaFunction function, Queues queues) {
    Functions.Made made = functions.get(wanted.function());
    new EventSourceMapping(
        function.name() + "-" + wanted.queue(),
        EventSourceMappingArgs.builder()
            .eventSourceArn(queues.queue(wanted.queue()).arn())
            .functionName(made.alias().arn())
            .batchSize(wanted.batch())
            .functionResponseTypes("ReportBatchItemFailures")
            .scalingConfig(
                EventSourceMappingScalingConfigArgs.builder()
                    .maximumConcurrency(wanted.concurrency())
                    .build())
            .build(),
        after(made.role().policy()));
  }
}
