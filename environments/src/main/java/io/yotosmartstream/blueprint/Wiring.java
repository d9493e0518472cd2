package io.yotosmartstream.blueprint;

import io.yotosmartstream.blueprint.policies.Arns;
import java.util.List;

/**
 * Whether all that is called is there, and whoever is called may do what being called asks. AWS
 * says so only in the middle of a deployment, or when the first call fails.
 */
final class Wiring {
  private final String environment;
  private final List<LambdaFunction> functions;

  Wiring(String environment, List<LambdaFunction> functions) {
    this.environment = environment;
    this.functions = functions;
  }

  /**
   * @return the same
   * @throws IllegalArgumentException where something leads nowhere or lacks a permission
   */
  static AppBlueprint checked(AppBlueprint app) {
    Wiring wiring = new Wiring(app.environment(), app.functions());
    wiring.routes(app.httpApi());
    wiring.called("The live socket", app.liveApi().function());
    wiring.triggers(app.triggers(), app.queues(), Arns.of(app));
    wiring.failures(app.queues(), Arns.of(app));
    wiring.logs();
    return app;
  }

  void routes(HttpApi api) {
    if (!api.container()) {
      api.routes()
          .forEach(
              route ->
                  called(
                      "The route %s of the contract (%s)"
                          .formatted(route.key(), route.operationId()),
                      route.function()));
    }
    api.page().ifPresent(page -> called("The page", page));
  }

  void triggers(List<Trigger> triggers, List<Queue> queues, Arns arns) {
    for (Trigger trigger : triggers) {
      LambdaFunction function = called("The trigger " + trigger, trigger.function());
      switch (trigger) {
        case Trigger.Messages messages ->
            needs(
                function.role(),
                "takes messages of the queue " + messages.queue(),
                "sqs:ReceiveMessage",
                arns.queue(queue(queues, messages.queue()).name()));
        case Trigger.Clock clock ->
            needs(
                clock.role(),
                "calls the function " + function.name(),
                "lambda:InvokeFunction",
                arns.alias(function));
        case Trigger.Uploads _, Trigger.SignUps _ -> {}
      }
    }
  }

  void failures(List<Queue> queues, Arns arns) {
    for (LambdaFunction function : functions) {
      function
          .failureQueue()
          .ifPresent(
              key ->
                  needs(
                      function.role(),
                      "leaves events that failed with the dead letters of " + key,
                      "sqs:SendMessage",
                      arns.queue(queue(queues, key).deadLetters())));
    }
  }

  void logs() {
    for (LambdaFunction function : functions) {
      String group = function.logs().name();
      if (function.role().statements().stream()
          .noneMatch(
              statement ->
                  statement.actions().contains("logs:PutLogEvents")
                      && statement.resources().stream()
                          .anyMatch(each -> each.endsWith(":log-group:" + group + ":*")))) {
        throw lacks(function.role(), "writes logs to " + group, "logs:PutLogEvents", group);
      }
    }
  }

  private LambdaFunction called(String what, String key) {
    return functions.stream()
        .filter(function -> function.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: %s leads to the function %s, which is not there; there are %s. Add it to FunctionsPlan, or lead it to one of these"
                        .formatted(
                            environment,
                            what,
                            key,
                            functions.stream().map(LambdaFunction::key).toList())));
  }

  private Queue queue(List<Queue> queues, String key) {
    return queues.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: there is no queue %s; there are %s"
                        .formatted(environment, key, queues.stream().map(Queue::key).toList())));
  }

  private void needs(Role role, String why, String action, String resource) {
    if (role.statements().stream()
        .noneMatch(
            statement ->
                statement.actions().contains(action) && statement.resources().contains(resource))) {
      throw lacks(role, why, action, resource);
    }
  }

  private IllegalArgumentException lacks(Role role, String why, String action, String resource) {
    return new IllegalArgumentException(
        "%s: whoever has the role %s %s, but the role does not allow %s on %s: add a statement to it (Grants)"
            .formatted(environment, role.name(), why, action, resource));
  }
}
