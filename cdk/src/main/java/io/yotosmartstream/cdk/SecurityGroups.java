package io.yotosmartstream.cdk;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.CfnSecurityGroup;
import software.amazon.awscdk.services.ec2.CfnSecurityGroup.EgressProperty;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupIngress;

/** Who may talk to whom in the network. */
final class SecurityGroups {
  private static final String TCP = "tcp";

  private SecurityGroups() {}

  /** Of all tasks: nothing comes in, and out only to these ports. */
  static CfnSecurityGroup tasks(Scope scope, NetworkParts network) {
    var wanted = scope.blueprint().network();
    // Names need no rule: security groups do not apply to the resolver of the network.
    List<EgressProperty> out =
        wanted.outboundPorts().stream()
            .map(
                port ->
                    EgressProperty.builder()
                        .ipProtocol(TCP)
                        .fromPort(port)
                        .toPort(port)
                        .cidrIp("0.0.0.0/0")
                        .build())
            .toList();
    CfnSecurityGroup group =
        CfnSecurityGroup.Builder.create(scope.stack(), "TaskGroup")
            .groupName(wanted.taskGroup())
            .groupDescription("Tasks: nothing comes in")
            .vpcId(network.vpcId())
            .securityGroupEgress(out)
            .build();
    NetworkParts.name(group, wanted.taskGroup());
    return group;
  }

  /** One that may call only what {@link #lets} opens. */
  static CfnSecurityGroup closed(
      Stack stack, String id, String name, String description, NetworkParts network) {
    return CfnSecurityGroup.Builder.create(stack, id)
        .groupName(name)
        .groupDescription(description)
        .vpcId(network.vpcId())
        // Without any rule of its own CloudFormation would let it call everybody.
        .securityGroupEgress(
            List.of(
                EgressProperty.builder()
                    .ipProtocol("icmp")
                    .fromPort(252)
                    .toPort(86)
                    .cidrIp("255.255.255.255/32")
                    .description("Nobody")
                    .build()))
        .build();
  }

  /** Opens one port from one group to another, at both ends. */
  static void lets(Stack stack, String id, CfnSecurityGroup from, CfnSecurityGroup to, int port) {
    CfnSecurityGroupEgress.Builder.create(stack, id + "Out")
        .groupId(from.getAttrGroupId())
        .destinationSecurityGroupId(to.getAttrGroupId())
        .ipProtocol(TCP)
        .fromPort(port)
        .toPort(port)
        .build();
    CfnSecurityGroupIngress.Builder.create(stack, id + "In")
        .groupId(to.getAttrGroupId())
        .sourceSecurityGroupId(from.getAttrGroupId())
        .ipProtocol(TCP)
        .fromPort(port)
        .toPort(port)
        .build();
  }
}
