package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import software.amazon.awscdk.services.apigatewayv2.CfnVpcLink;
import software.amazon.awscdk.services.ec2.CfnSecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnListener.ActionProperty;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnLoadBalancer.LoadBalancerAttributeProperty;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnTargetGroup.MatcherProperty;
import software.amazon.awscdk.services.elasticloadbalancingv2.CfnTargetGroup.TargetGroupAttributeProperty;

/** The way from the HTTP API to tasks: VPC link, internal load balancer, group of targets. */
final class Balancer {
  private static final String SECONDS_TO_FINISH = "30";

  private final Scope scope;
  private final LoadBalancer wanted;
  private final NetworkParts network;
  private final CfnSecurityGroup tasks;
  private final CfnTargetGroup targets;
  private final CfnListener listener;
  private final CfnVpcLink link;

  /**
   * @throws java.util.NoSuchElementException where the blueprint has no load balancer
   */
  Balancer(Scope scope, NetworkParts network) {
    this.scope = scope;
    this.network = network;
    wanted = scope.blueprint().loadBalancer().orElseThrow();
    int taskPort = scope.blueprint().service(wanted.service()).port();
    CfnSecurityGroup callers =
        group("LinkGroup", wanted.linkGroup(), "The VPC link of the HTTP API");
    CfnSecurityGroup middle =
        group("BalancerGroup", wanted.name(), "The load balancer: only the VPC link calls it");
    tasks =
        group(
            "TargetsGroup",
            wanted.taskGroup(),
            "Tasks behind the load balancer: only it calls them");
    SecurityGroups.lets(scope.stack(), "LinkToBalancer", callers, middle, wanted.port());
    SecurityGroups.lets(scope.stack(), "BalancerToTargets", middle, tasks, taskPort);
    CfnLoadBalancer balancer = balancer(middle);
    targets = targets(taskPort);
    listener = listener(balancer);
    link =
        CfnVpcLink.Builder.create(scope.stack(), "VpcLink")
            .name(wanted.name())
            .subnetIds(network.subnetIds())
            .securityGroupIds(List.of(callers.getAttrGroupId()))
            .build();
    scope.refs().give(Ref.LOAD_BALANCER, listener.getRef());
    scope.refs().give(Ref.LOAD_BALANCER_DIMENSION, balancer.getAttrLoadBalancerFullName());
    scope.refs().give(Ref.TARGET_GROUP, targets.getAttrTargetGroupFullName());
  }

  VpcAttachment attachment() {
    return new VpcAttachment(link.getRef(), listener.getRef());
  }

  String targetGroupArn() {
    return targets.getRef();
  }

  /** Id of the security group that lets the load balancer call a task. */
  String taskGroup() {
    return tasks.getAttrGroupId();
  }

  /** A service can only be given targets that a listener uses. */
  CfnListener listener() {
    return listener;
  }

  private CfnSecurityGroup group(String id, String name, String description) {
    return SecurityGroups.closed(scope.stack(), id, name, description, network);
  }

  private CfnLoadBalancer balancer(CfnSecurityGroup group) {
    return CfnLoadBalancer.Builder.create(scope.stack(), "Balancer")
        .name(wanted.name())
        .scheme("internal")
        .type("application")
        .subnets(network.subnetIds())
        .securityGroups(List.of(group.getAttrGroupId()))
        .loadBalancerAttributes(
            List.of(
                LoadBalancerAttributeProperty.builder()
                    .key("routing.http.drop_invalid_header_fields.enabled")
                    .value("true")
                    .build()))
        .build();
  }

  private CfnTargetGroup targets(int taskPort) {
    return CfnTargetGroup.Builder.create(scope.stack(), "Targets")
        .name(wanted.name())
        .vpcId(network.vpcId())
        .targetType("ip")
        .protocol("HTTP")
        .port(taskPort)
        .targetGroupAttributes(
            List.of(
                TargetGroupAttributeProperty.builder()
                    .key("deregistration_delay.timeout_seconds")
                    .value(SECONDS_TO_FINISH)
                    .build()))
        .healthCheckPath(wanted.healthPath())
        .matcher(MatcherProperty.builder().httpCode("200").build())
        .healthCheckIntervalSeconds(15)
        .healthCheckTimeoutSeconds(5)
        .healthyThresholdCount(2)
        .unhealthyThresholdCount(3)
        .build();
  }

  /** Plain HTTP: it never leaves the network, and API Gateway ended TLS before. */
  private CfnListener listener(CfnLoadBalancer balancer) {
    return CfnListener.Builder.create(scope.stack(), "Listener")
        .loadBalancerArn(balancer.getRef())
        .protocol("HTTP")
        .port(wanted.port())
        .defaultActions(
            List.of(
                ActionProperty.builder().type("forward").targetGroupArn(targets.getRef()).build()))
        .build();
  }
}
