package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Network;
import io.yotosmartstream.blueprint.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network of the containers. */
final class NetworkParts extends Concern {
  private static final String ANYWHERE = "0.0.0.0/0";

  private final Vpc vpc;
  private final List<Output<String>> subnets = new ArrayList<>();
  private final SecurityGroup tasks;

  /**
   * @param zones of the region, at least as many as the network has subnets
   */
  NetworkParts(AppBlueprint blueprint, Refs refs, Provider provider, List<String> zones) {
    super("network", provider, blueprint.deletionProtection());
    Network network = blueprint.network();
    if (zones.size() < network.subnets().size()) {
      throw new IllegalArgumentException(
          "%s has %d subnets, each in a zone of its own, but only these zones are given: %s"
              .formatted(network.name(), network.subnets().size(), zones));
    }
    vpc =
        new Vpc(
            network.name(),
            VpcArgs.builder()
                .cidrBlock(network.cidr())
                .enableDnsSupport(true)
                .enableDnsHostnames(true)
                .tags(named(network.name()))
                .build(),
            mine());
    refs.give(Ref.VPC_ID, vpc.id());
    // Without any rule; AWS makes it with rules that let everything in it talk to each other.
    new DefaultSecurityGroup(
        network.name(),
        DefaultSecurityGroupArgs.builder().vpcId(vpc.id()).tags(named(network.name())).build(),
        mine());
    RouteTable table = routes(network);
    for (int i = 0; i < network.subnets().size(); i++) {
      subnet(network.name() + "-" + zones.get(i), network.subnets().get(i), zones.get(i), table);
    }
    endpoint(network, blueprint.region(), "s3", table);
    endpoint(network, blueprint.region(), "dynamodb", table);
    tasks = tasks(network);
  }

  Output<String> vpcId() {
    return vpc.id();
  }

  Output<List<String>> subnetIds() {
    return Output.all(subnets);
  }

  /** Id of the security group of all tasks; no rule of it lets anything in. */
  Output<String> taskGroup() {
    return tasks.id();
  }

  private RouteTable routes(Network network) {
    InternetGateway gateway =
        new InternetGateway(
            network.name(),
            InternetGatewayArgs.builder().vpcId(vpc.id()).tags(named(network.name())).build(),
            mine());
    RouteTable table =
        new RouteTable(
            network.name(),
            RouteTableArgs.builder().vpcId(vpc.id()).tags(named(network.name())).build(),
            mine());
    new Route(
        network.name(),
        RouteArgs.builder()
            .routeTableId(table.id())
            .destinationCidrBlock(ANYWHERE)
            .gatewayId(gateway.id())
            .build(),
        mine());
    return table;
  }

  private void subnet(String name, String block, String zone, RouteTable table) {
    Subnet subnet =
        new Subnet(
            name,
            SubnetArgs.builder()
                .vpcId(vpc.id())
                .cidrBlock(block)
                .availabilityZone(zone)
                // Tasks ask for a public address themselves; nothing else shall get one.
                .mapPublicIpOnLaunch(false)
                .tags(named(name))
                .build(),
            mine());
    new RouteTableAssociation(
        name,
        RouteTableAssociationArgs.builder().subnetId(subnet.id()).routeTableId(table.id()).build(),
        mine());
    subnets.add(subnet.id());
  }

  /** Gateway endpoints cost nothing and keep audio and items off the internet. */
  private void endpoint(Network network, String region, String service, RouteTable table) {
    String name = network.name() + "-" + service;
    new VpcEndpoint(
        name,
        VpcEndpointArgs.builder()
            .vpcId(vpc.id())
            .serviceName("com.amazonaws." + region + "." + service)
            .vpcEndpointType("Gateway")
            .routeTableIds(table.id().applyValue(List::of))
            .tags(named(name))
            .build(),
        mine());
  }

  private SecurityGroup tasks(Network network) {
    SecurityGroup group =
        new SecurityGroup(
            network.taskGroup(),
            SecurityGroupArgs.builder()
                .name(network.taskGroup())
                .description("Tasks: nothing comes in")
                .vpcId(vpc.id())
                .tags(named(network.taskGroup()))
                .build(),
            mine());
    // Names need no rule: security groups do not apply to the resolver of the network.
    for (int port : network.outboundPorts()) {
      new SecurityGroupEgressRule(
          network.taskGroup() + "-" + port,
          SecurityGroupEgressRuleArgs.builder()
              .securityGroupId(group.id())
              .ipProtocol("tcp")
              .fromPort(port)
              .toPort(port)
              .cidrIpv4(ANYWHERE)
              .build(),
          mine());
    }
    return group;
  }

  private static Map<String, String> named(String name) {
    return Map.of("Name", name);
  }
}
