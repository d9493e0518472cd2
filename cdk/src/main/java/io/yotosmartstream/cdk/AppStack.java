package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.json.Json;
import java.util.Optional;
import software.amazon.awscdk.Stack;

/** An environment. Parts stand in the order in which they refer to one another. */
record AppStack(AppBlueprint blueprint) implements Template {
  @Override
  public void fill(Stack stack, Ids ids) {
    Refs refs = new Refs();
    Scope scope = new Scope(stack, blueprint, refs, ids);
    new Encryption(scope);
    new Data(scope);
    new Secrets(scope);
    Queues queues = new Queues(scope);
    new Identity(scope);
    new HttpDoor(scope);
    new LiveDoor(scope);
    Optional<DeliveryParts> delivery = blueprint.delivery().map(_ -> new DeliveryParts(scope));
    Functions functions = new Functions(scope, queues);
    new Stores(scope, new Uploads(scope, functions));
    new BucketPolicies(scope, delivery.map(DeliveryParts::distributionArn));
    NetworkParts network = new NetworkParts(scope);
    Optional<Balancer> balancer = blueprint.loadBalancer().map(_ -> new Balancer(scope, network));
    new Tasks(scope, network, balancer);
    new HttpRoutes(scope, functions, balancer.map(Balancer::attachment));
    new LiveRoutes(scope, functions);
    new Triggers(scope, functions, queues);
    new Clocks(scope, functions);
    new Watching(scope);
    Outputs.export(stack, blueprint.outputs(), refs);
    blueprint
        .deployRole()
        .ifPresent(
            role ->
                Outputs.say(
                    stack, "deployRole", Roles.make(stack, "DeployRole", role, refs).getAttrArn()));
    // The page's one file that is made by the stack and not by the build.
    Outputs.say(
        stack, "pageConfig", Json.STRICT.writeValueAsString(refs.resolve(blueprint.pageConfig())));
  }
}
