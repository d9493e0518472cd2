package io.yotosmartstream.cost;

import io.yotosmartstream.blueprint.AccountBlueprint;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Blueprints;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.blueprint.EdgeBlueprint;
import io.yotosmartstream.blueprint.LambdaFunction;
import io.yotosmartstream.blueprint.Queue;
import io.yotosmartstream.blueprint.Release;
import io.yotosmartstream.blueprint.Repository;
import io.yotosmartstream.blueprint.Trigger;
import io.yotosmartstream.environments.Environment;
import io.yotosmartstream.http.contract.Contract;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will be there, and who has to do with whom.
 *
 * @param account with the image repositories, which all environments of the account share
 */
record Plan(AppBlueprint app, EdgeBlueprint edge, AccountBlueprint account) {
  /**
   * @throws IllegalArgumentException for settings that are valid and cannot be built, with the
   *     reason
   */
  static Plan of(Environment environment, Contract contract) {
    return new Plan(
        Blueprints.app(environment, contract, new Release("cost"), "{}"),
        Blueprints.edge(environment),
        Blueprints.account(List.of(environment)));
  }

  /** The services whose tasks wait at a queue: those that talk to the players. */
  List<ContainerService> listeners() {
    return app.services().stream()
        .filter(service -> app.queues().stream().anyMatch(queue -> hears(service, queue)))
        .toList();
  }

  static boolean hears(ContainerService service, Queue queue) {
    return service.taskRole().statements().stream()
        .filter(statement -> statement.actions().contains("sqs:ReceiveMessage"))
        .flatMap(statement -> statement.resources().stream())
        .anyMatch(arn -> arn.endsWith(":" + queue.name()));
  }

  <T extends Trigger> Stream<T> triggers(Class<T> kind) {
    return app.triggers().stream().filter(kind::isInstance).map(kind::cast);
  }

  <T extends Trigger> Stream<T> triggers(Class<T> kind, LambdaFunction function) {
    return triggers(kind).filter(trigger -> trigger.function().equals(function.key()));
  }

  /** Whether uploads lie in it; the other buckets hold the page. */
  boolean audio(Bucket bucket) {
    return triggers(Trigger.Uploads.class).anyMatch(t -> t.bucket().equals(bucket.key()));
  }

  /** Whether a service of the environment runs an image out of it; otherwise it is empty. */
  boolean runs(Repository repository) {
    return app.services().stream().anyMatch(s -> s.image().endsWith("/" + repository.name()));
  }

  boolean contentDelivery() {
    return app.delivery().isPresent();
  }
}
