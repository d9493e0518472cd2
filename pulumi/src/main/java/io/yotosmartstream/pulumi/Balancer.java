package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.apigatewayv2.VpcLink;
import com.pulumi.aws.apigatewayv2.VpcLinkArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;

/** The way from the HTTP API to tasks: VPC link, internal load balancer, group of targets. */
final class Balancer extends Concern {
  private static final int SECONDS_TO_FINISH = 30;

  private final LoadBalancer wanted;
  private final NetworkParts network;
  private final SecurityGroup tasks;
  private final TargetGroup targets;
  private final Listener listener;
  private final VpcLink link;

  /**
   * @throws java.util.NoSuchElementException where the blueprint has no load balancer
   */
  Balancer(AppBlueprint blueprint, Refs refs, Provider provider, NetworkParts network) {
    super("balancer", provider, blueprint.deletionProtection());
    this.network = network;
    wanted = blueprint.loadBalancer().orElseThrow();
    int taskPort = blueprint.service(wanted.service()).port();

    SecurityGroup callers = group(wanted.linkGroup(), "The VPC link of the HTTP API");
    SecurityGroup middle = group(wanted.name(), "The load balancer: only the VPC link calls it");
    tasks = group(wanted.taskGroup(), "Tasks behind the load balancer: only it calls them");
    lets(wanted.linkGroup(), callers, middle, wanted.port());
    lets(wanted.name(), middle, tasks, taskPort);

    com.pulumi.aws.lb.LoadBalancer balancer = balancer(middle);
    targets = targets(taskPort);
    listener = listener(balancer);
    link =
        new VpcLink(
            wanted.name(),
            VpcLinkArgs.builder()
                .name(wanted.name())
                .subnetIds(network.subnetIds())
                .securityGroupIds(callers.id().applyValue(List::of))
                .build(),
            mine());
    refs.give(Ref.LOAD_BALANCER, listener.arn());
    refs.give(Ref.LOAD_BALANCER_DIMENSION, balancer.arnSuffix());
    refs.give(Ref.TARGET_GROUP, targets.arnSuffix());
  }

  Output<String> vpcLinkId() {
    return link.id();
  }

  Output<String> listenerArn() {
    return listener.arn();
  }

  Output<String> targetGroupArn() {
    return targets.arn();
  }

  /** Id of the security group that lets the load balancer call a task. */
  Output<String> taskGroup() {
    return tasks.id();
  }

  /** A service can only be given targets that a listener uses. */
  Resource listener() {
    return listener;
  }

  private SecurityGroup group(String name, String description) {
    return new SecurityGroup(
        name,
        SecurityGroupArgs.builder()
            .name(name)
            .description(description)
            .vpcId(network.vpcId())
            .build(),
        mine());
  }

  /** Opens one port from one group to another, at both ends. */
  private void lets(String name, SecurityGroup from, SecurityGroup to, int port) {
    new SecurityGroupEgressRule(
        name,
        SecurityGroupEgressRuleArgs.builder()
            .securityGroupId(from.id())
            .referencedSecurityGroupId(to.id())
            .ipProtocol("tcp")
            .fromPort(port)
            .toPort(port)
            .build(),
        mine());
    new SecurityGroupIngressRule(
        name,
        SecurityGroupIngressRuleArgs.builder()
            .securityGroupId(to.id())
            .referencedSecurityGroupId(from.id())
            .ipProtocol("tcp")
            .fromPort(port)
            .toPort(port)
            .build(),
        mine());
  }

  private com.pulumi.aws.lb.LoadBalancer balancer(SecurityGroup group) {
    return new com.pulumi.aws.lb.LoadBalancer(
        wanted.name(),
        com.pulumi.aws.lb.LoadBalancerArgs.builder()
            .name(wanted.name())
            .internal(true)
            .loadBalancerType("application")
            .subnets(network.subnetIds())
            .securityGroups(group.id().applyValue(List::of))
            .dropInvalidHeaderFields(true)
            .build(),
        mine());
  }

  private TargetGroup targets(int taskPort) {
    return new TargetGroup(
        wanted.name(),
        TargetGroupArgs.builder()
            .name(wanted.name())
            .vpcId(network.vpcId())
            .targetType("ip")
            .protocol("HTTP")
            .port(taskPort)
            .deregistrationDelay(SECONDS_TO_FINISH)
            .healthCheck(
                TargetGroupHealthCheckArgs.builder()
                    .path(wanted.healthPath())
                    .matcher("200")
                    .interval(15)
                    .timeout(5)
                    .healthyThreshold(2)
                    .unhealthyThreshold(3)
                    .build())
            .build(),
        mine());
  }

  /** Plain HTTP: it never leaves the network, and API Gateway ended TLS before. */
  private Listener listener(com.pulumi.aws.lb.LoadBalancer balancer) {
    return new Listener(
        wanted.name(),
        ListenerArgs.builder()
            .loadBalancerArn(balancer.arn())
            .protocol("HTTP")
            .port(wanted.port())
            .defaultActions(
                ListenerDefaultActionArgs.builder()
                    .type("forward")
                    .targetGroupArn(targets.arn())
                    .build())
            .build(),
        mine());
  }
}
