package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.Network;
import io.yotosmartstream.blueprint.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnInternetGateway;
import software.amazon.awscdk.services.ec2.CfnRoute;
import software.amazon.awscdk.services.ec2.CfnRouteTable;
import software.amazon.awscdk.services.ec2.CfnSubnet;
import software.amazon.awscdk.services.ec2.CfnSubnetRouteTableAssociation;
import software.amazon.awscdk.services.ec2.CfnVPC;
import software.amazon.awscdk.services.ec2.CfnVPCEndpoint;
import software.amazon.awscdk.services.ec2.CfnVPCGatewayAttachment;
import software.constructs.IConstruct;

/** The network of the containers, but for who may talk to whom in it: {@link SecurityGroups}. */
final class NetworkParts {
  private static final String ANYWHERE = "0.0.0.0/0";

  private final Scope scope;
  private final Network network;
  private final CfnVPC vpc;
  private final List<String> subnets = new ArrayList<>();
  private final List<CfnSubnetRouteTableAssociation> ways = new ArrayList<>();
  private final CfnRoute out;

  NetworkParts(Scope scope) {
    this.scope = scope;
    this.network = scope.blueprint().network();
    vpc =
        CfnVPC.Builder.create(scope.stack(), "Vpc")
            .cidrBlock(network.cidr())
            .enableDnsSupport(true)
            .enableDnsHostnames(true)
            .build();
    name(vpc, network.name());
    scope.refs().give(Ref.VPC_ID, vpc.getRef());
    CfnRouteTable table =
        CfnRouteTable.Builder.create(scope.stack(), "RouteTable").vpcId(vpc.getRef()).build();
    name(table, network.name());
    out = wayOut(table);
    CfnParameter zones = zones();
    for (int i = 0; i < network.subnets().size(); i++) {
      subnet(i, Fn.select(i, zones.getValueAsList()), table);
    }
    endpoint("s3", table);
    endpoint("dynamodb", table);
  }

  String vpcId() {
    return vpc.getRef();
  }

  List<String> subnetIds() {
    return List.copyOf(subnets);
  }

  /** What tasks need to reach anything, and what cannot go while they use it. */
  List<CfnSubnetRouteTableAssociation> ways() {
    return List.copyOf(ways);
  }

  CfnRoute out() {
    return out;
  }

  /** Gives a thing of EC2 the name that its console shows. */
  static void name(IConstruct made, String name) {
    Tags.of(made).add("Name", name);
  }

  /**
   * Most regions have zones a, b and c; where an account sees others, the parameter says so. A
   * function that lists all zones could give others on an update.
   */
  private CfnParameter zones() {
    int needed = network.subnets().size();
    return CfnParameter.Builder.create(scope.stack(), "Zones")
        .type("CommaDelimitedList")
        .defaultValue(
            String.join(
                ",",
                IntStream.range(0, needed)
                    .mapToObj(i -> String.valueOf((char) ('a' + i)))
                    .toList()))
        .allowedPattern("[a-z]")
        .description(
            "Letters of the zones of the region in which the %d subnets lie, one each"
                .formatted(needed))
        .build();
  }

  private CfnRoute wayOut(CfnRouteTable table) {
    CfnInternetGateway gateway =
        CfnInternetGateway.Builder.create(scope.stack(), "InternetGateway").build();
    name(gateway, network.name());
    CfnVPCGatewayAttachment attached =
        CfnVPCGatewayAttachment.Builder.create(scope.stack(), "InternetGatewayAttachment")
            .vpcId(vpc.getRef())
            .internetGatewayId(gateway.getRef())
            .build();
    CfnRoute route =
        CfnRoute.Builder.create(scope.stack(), "RouteOut")
            .routeTableId(table.getRef())
            .destinationCidrBlock(ANYWHERE)
            .gatewayId(gateway.getRef())
            .build();
    route.addResourceDependency(attached);
    return route;
  }

  private void subnet(int number, String zone, CfnRouteTable table) {
    String id = "Subnet" + (number + 1);
    String full = scope.blueprint().region() + zone;
    CfnSubnet subnet =
        CfnSubnet.Builder.create(scope.stack(), id)
            .vpcId(vpc.getRef())
            .cidrBlock(network.subnets().get(number))
            .availabilityZone(full)
            // Tasks ask for a public address themselves; nothing else shall get one.
            .mapPublicIpOnLaunch(false)
            .build();
    name(subnet, network.name() + "-" + full);
    ways.add(
        CfnSubnetRouteTableAssociation.Builder.create(scope.stack(), id + "Routes")
            .subnetId(subnet.getRef())
            .routeTableId(table.getRef())
            .build());
    subnets.add(subnet.getRef());
  }

  /** Gateway endpoints cost nothing and keep audio and items off the internet. */
  private void endpoint(String service, CfnRouteTable table) {
    CfnVPCEndpoint endpoint =
        CfnVPCEndpoint.Builder.create(scope.stack(), Ids.of(service, "endpoint"))
            .vpcId(vpc.getRef())
            .serviceName("com.amazonaws." + scope.blueprint().region() + "." + service)
            .vpcEndpointType("Gateway")
            .routeTableIds(List.of(table.getRef()))
            .build();
    name(endpoint, network.name() + "-" + service);
  }
}
