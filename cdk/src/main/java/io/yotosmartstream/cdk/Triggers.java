package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.blueprint.Trigger;
import java.util.List;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;

/** Queues and sign-ups that start functions. */
final class Triggers {
  Triggers(Scope scope, Functions functions, Queues queues) {
    of(scope.blueprint(), Trigger.Messages.class)
        .forEach(wanted -> messages(scope, wanted, functions, queues));
    Callers callers = new Callers(scope, functions);
    of(scope.blueprint(), Trigger.SignUps.class)
        .forEach(
            wanted ->
                callers.allow(
                    wanted.function(),
                    "SignUps",
                    "cognito-idp.amazonaws.com",
                    scope.refs().get(Ref.USER_POOL_ARN)));
  }

  /** Those of one kind. */
  static <T extends Trigger> List<T> of(AppBlueprint blueprint, Class<T> kind) {
    return blueprint.triggers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void messages(
      Scope scope, Trigger.Messages wanted, Functions functions, Queues queues) {
    CfnEventSourceMapping.Builder.create(
            scope.stack(), Ids.of(wanted.function(), "from", wanted.queue(), "queue"))
        .eventSourceArn(queues.queue(wanted.queue()).getAttrArn())
        .functionName(functions.get(wanted.function()).alias().getRef())
        .batchSize(wanted.batch())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .scalingConfig(
            ScalingConfigProperty.builder().maximumConcurrency(wanted.concurrency()).build())
        .build();
  }
}
