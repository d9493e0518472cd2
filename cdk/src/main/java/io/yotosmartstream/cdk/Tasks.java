package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.ContainerService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.CfnSecurityGroup;
import software.amazon.awscdk.services.ecs.CfnCluster;
import software.amazon.awscdk.services.ecs.CfnCluster.ClusterSettingsProperty;
import software.amazon.awscdk.services.ecs.CfnClusterCapacityProviderAssociations;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.CfnService.AwsVpcConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnService.DeploymentCircuitBreakerProperty;
import software.amazon.awscdk.services.ecs.CfnService.DeploymentConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnService.ForceNewDeploymentProperty;
import software.amazon.awscdk.services.ecs.CfnService.LoadBalancerProperty;
import software.amazon.awscdk.services.ecs.CfnService.NetworkConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/** The services on Fargate. */
final class Tasks {
  private final Scope scope;
  private final NetworkParts network;
  private final Optional<Balancer> balancer;
  private final CfnSecurityGroup tasks;
  private final CfnCluster cluster;
  private final CfnClusterCapacityProviderAssociations capacity;

  Tasks(Scope scope, NetworkParts network, Optional<Balancer> balancer) {
    this.scope = scope;
    this.network = network;
    this.balancer = balancer;
    tasks = SecurityGroups.tasks(scope, network);
    cluster =
        CfnCluster.Builder.create(scope.stack(), "Cluster")
            .clusterName(scope.blueprint().cluster())
            // Costs by the metric, and the services count what matters themselves.
            .clusterSettings(
                List.of(
                    ClusterSettingsProperty.builder()
                        .name("containerInsights")
                        .value("disabled")
                        .build()))
            .build();
    capacity =
        CfnClusterCapacityProviderAssociations.Builder.create(scope.stack(), "Capacity")
            .cluster(cluster.getRef())
            .capacityProviders(List.of(SpotShare.ON_DEMAND, SpotShare.SPOT))
            .defaultCapacityProviderStrategy(List.of())
            .build();
    scope.blueprint().services().forEach(this::make);
  }

  private void make(ContainerService wanted) {
    CfnLogGroup logs = LogGroups.make(scope, id(wanted, "task-logs"), wanted.logs());
    CfnRole taskRole = role(wanted, "task-role", wanted.taskRole());
    CfnRole executionRole = role(wanted, "execution-role", wanted.executionRole());
    CfnService service =
        service(wanted, TaskDefinitions.make(scope, wanted, logs, taskRole, executionRole));
    Scaling.of(scope, wanted, service);
  }

  private CfnRole role(
      ContainerService service, String kind, io.yotosmartstream.blueprint.Role wanted) {
    return Roles.make(scope.stack(), id(service, kind), wanted, scope.refs());
  }

  private static String id(ContainerService service, String kind) {
    return Ids.of(service.key(), kind);
  }

  private CfnService service(ContainerService wanted, CfnTaskDefinition definition) {
    Optional<Balancer> front =
        balancer.filter(
            _ ->
                scope
                    .blueprint()
                    .loadBalancer()
                    .filter(l -> l.service().equals(wanted.key()))
                    .isPresent());
    // Without a count: scaling owns it once the service exists.
    CfnService.Builder args =
        CfnService.Builder.create(scope.stack(), id(wanted, "service"))
            .serviceName(wanted.name())
            .cluster(cluster.getRef())
            .taskDefinition(definition.getRef())
            .capacityProviderStrategy(SpotShare.of(wanted.spotPercent()))
            // Else another share of Spot is refused.
            .forceNewDeployment(
                ForceNewDeploymentProperty.builder().enableForceNewDeployment(true).build())
            .deploymentConfiguration(deployment())
            .networkConfiguration(network(front))
            .enableEcsManagedTags(true)
            .propagateTags("SERVICE");
    front.ifPresent(
        b -> args.loadBalancers(List.of(behind(b, wanted))).healthCheckGracePeriodSeconds(60));
    CfnService service = args.build();
    service.addResourceDependency(capacity);
    // Tasks need the way out to pull their image, and the way cannot go while they use it.
    service.addResourceDependency(network.out());
    network.ways().forEach(service::addResourceDependency);
    front.ifPresent(b -> service.addResourceDependency(b.listener()));
    return service;
  }

  private static DeploymentConfigurationProperty deployment() {
    return DeploymentConfigurationProperty.builder()
        .deploymentCircuitBreaker(
            DeploymentCircuitBreakerProperty.builder().enable(true).rollback(true).build())
        // New tasks start beside the old ones; accounts change hands by their leases.
        .minimumHealthyPercent(100)
        .maximumPercent(200)
        .build();
  }

  private static LoadBalancerProperty behind(Balancer balancer, ContainerService wanted) {
    return LoadBalancerProperty.builder()
        .targetGroupArn(balancer.targetGroupArn())
        .containerName(wanted.key())
        .containerPort(wanted.port())
        .build();
  }

  private NetworkConfigurationProperty network(Optional<Balancer> front) {
    List<String> groups = new ArrayList<>(List.of(tasks.getAttrGroupId()));
    front.ifPresent(b -> groups.add(b.taskGroup()));
    return NetworkConfigurationProperty.builder()
        .awsvpcConfiguration(
            AwsVpcConfigurationProperty.builder()
                .subnets(network.subnetIds())
                .securityGroups(groups)
                // The way out to image store, broker and AWS without a NAT gateway to pay for.
                .assignPublicIp("ENABLED")
                .build())
        .build();
  }
}
