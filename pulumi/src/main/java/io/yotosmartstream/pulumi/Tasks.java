package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.ecs.Cluster;
import com.pulumi.aws.ecs.ClusterArgs;
import com.pulumi.aws.ecs.ClusterCapacityProviders;
import com.pulumi.aws.ecs.ClusterCapacityProvidersArgs;
import com.pulumi.aws.ecs.Service;
import com.pulumi.aws.ecs.ServiceArgs;
import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.ecs.inputs.ClusterSettingArgs;
import com.pulumi.aws.ecs.inputs.ServiceDeploymentCircuitBreakerArgs;
import com.pulumi.aws.ecs.inputs.ServiceLoadBalancerArgs;
import com.pulumi.aws.ecs.inputs.ServiceNetworkConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.ContainerService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The services on Fargate. */
final class Tasks extends Concern {
  private final AppBlueprint blueprint;
  private final Refs refs;
  private final NetworkParts network;
  private final Optional<Balancer> balancer;
  private final Function<String, Optional<String>> pinned;
  private final ClusterCapacityProviders capacity;
  private final Cluster cluster;

  /**
   * @param pinned ARN of the task definition that the service of that key is held at, where it is
   */
  Tasks(
      AppBlueprint blueprint,
      Refs refs,
      Provider provider,
      NetworkParts network,
      Optional<Balancer> balancer,
      Function<String, Optional<String>> pinned) {
    super("tasks", provider, blueprint.deletionProtection());
    this.blueprint = blueprint;
    this.refs = refs;
    this.network = network;
    this.balancer = balancer;
    this.pinned = pinned;
    cluster =
        new Cluster(
            blueprint.cluster(),
            ClusterArgs.builder()
                .name(blueprint.cluster())
                // Costs by the metric, and the services count what matters themselves.
                .settings(
                    ClusterSettingArgs.builder()
                        .name("containerInsights")
                        .value("disabled")
                        .build())
                .build(),
            mine());
    capacity =
        new ClusterCapacityProviders(
            blueprint.cluster(),
            ClusterCapacityProvidersArgs.builder()
                .clusterName(cluster.name())
                .capacityProviders(SpotShare.ON_DEMAND, SpotShare.SPOT)
                .build(),
            mine());
    blueprint.services().forEach(this::make);
  }

  private void make(ContainerService wanted) {
    LogGroup logs = LogGroups.make(wanted.logs(), Encryption.key(blueprint, refs), mine());
    Roles.Made taskRole = Roles.make(wanted.taskRole(), refs, mine());
    Roles.Made executionRole = Roles.make(wanted.executionRole(), refs, mine());
    TaskDefinition made =
        TaskDefinitions.make(wanted, blueprint.region(), refs, taskRole, executionRole, mine());
    Output<String> definition = pinned.apply(wanted.key()).map(Output::of).orElseGet(made::arn);
    Service service = service(wanted, definition, logs, taskRole.policy(), executionRole.policy());
    Scaling.of(wanted, blueprint.cluster(), after(service));
  }

  private Service service(ContainerService wanted, Output<String> definition, Resource... needed) {
    Optional<Balancer> front =
        balancer.filter(
            b ->
                blueprint.loadBalancer().filter(l -> l.service().equals(wanted.key())).isPresent());
    List<Resource> before = new ArrayList<>(List.of(needed));
    before.add(capacity);
    // Tasks need the way out to pull their image, and the way cannot go while they use it.
    before.add(network);
    front.ifPresent(b -> before.add(b.listener()));
    ServiceArgs.Builder args =
        ServiceArgs.builder()
            .name(wanted.name())
            .cluster(cluster.arn())
            .taskDefinition(definition)
            .desiredCount(wanted.minTasks())
            .capacityProviderStrategies(SpotShare.of(wanted.spotPercent()))
            // Else another share of Spot replaces the service, beside one of the same name.
            .forceNewDeployment(true)
            .deploymentCircuitBreaker(
                ServiceDeploymentCircuitBreakerArgs.builder().enable(true).rollback(true).build())
            // New tasks start beside the old ones; accounts change hands by their leases.
            .deploymentMinimumHealthyPercent(100)
            .deploymentMaximumPercent(200)
            .networkConfiguration(
                ServiceNetworkConfigurationArgs.builder()
                    .subnets(network.subnetIds())
                    .securityGroups(groups(front))
                    // The way out to image store, broker and AWS without a NAT gateway to pay for.
                    .assignPublicIp(true)
                    .build())
            .enableEcsManagedTags(true)
            .propagateTags("SERVICE")
            .waitForSteadyState(false);
    front.ifPresent(
        b ->
            args.loadBalancers(
                    ServiceLoadBalancerArgs.builder()
                        .targetGroupArn(b.targetGroupArn())
                        .containerName(wanted.key())
                        .containerPort(wanted.port())
                        .build())
                .healthCheckGracePeriodSeconds(60));
    return new Service(
        wanted.name(),
        args.build(),
        CustomResourceOptions.builder()
            .parent(this)
            .dependsOn(before)
            // Scaling owns it once the service exists.
            .ignoreChanges("desiredCount")
            .build());
  }

  private Output<List<String>> groups(Optional<Balancer> front) {
    List<Output<String>> groups = new ArrayList<>(List.of(network.taskGroup()));
    front.ifPresent(b -> groups.add(b.taskGroup()));
    return Output.all(groups);
  }
}
