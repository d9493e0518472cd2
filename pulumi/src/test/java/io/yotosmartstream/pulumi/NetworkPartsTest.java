package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPartsTest {
  private final Planned planned = plan(Sample.ZONES);

  @Test
  void noRuleLetsAnythingIn() {
    assertThat(planned.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
        .isEmpty();
    assertThat(planned.only("aws:ec2/securityGroup:SecurityGroup").inputs())
        .doesNotContainKeys("ingress", "egress");
  }

  @Test
  void theDefaultGroupIsEmptied() {
    assertThat(planned.only("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").inputs())
        .containsEntry("vpcId", "yoto-test-id")
        .doesNotContainKeys("ingress", "egress");
  }

  @Test
  void tasksReachOnlyThePortsOfTheBlueprint() {
    assertThat(planned.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"))
        .extracting(rule -> rule.get("fromPort"), rule -> rule.get("toPort"))
        .containsExactlyInAnyOrder(tuple(443.0, 443.0), tuple(8883.0, 8883.0));
  }

  @Test
  void eachBlockIsASubnetInAZoneOfItsOwnAndGivesNoPublicAddressUnasked() {
    assertThat(planned.ofType("aws:ec2/subnet:Subnet"))
        .extracting(
            subnet -> subnet.get("cidrBlock"),
            subnet -> subnet.get("availabilityZone"),
            subnet -> subnet.get("mapPublicIpOnLaunch"))
        .containsExactlyInAnyOrder(
            tuple("10.42.0.0/20", "eu-west-2a", false),
            tuple("10.42.16.0/20", "eu-west-2b", false));
    assertThat(planned.ofType("aws:ec2/routeTableAssociation:RouteTableAssociation")).hasSize(2);
  }

  @Test
  void storeAndTableAreReachedWithoutTheInternet() {
    assertThat(planned.ofType("aws:ec2/vpcEndpoint:VpcEndpoint"))
        .allSatisfy(
            endpoint -> {
              assertThat(endpoint.get("vpcEndpointType")).isEqualTo("Gateway");
              assertThat(endpoint.get("routeTableIds")).isEqualTo(List.of("yoto-test-id"));
            })
        .extracting(endpoint -> endpoint.get("serviceName"))
        .containsExactlyInAnyOrder(
            "com.amazonaws.eu-west-2.s3", "com.amazonaws.eu-west-2.dynamodb");
  }

  @Test
  void tooFewZonesAreAnError() {
    assertThatThrownBy(() -> plan(List.of("eu-west-2a")))
        .hasStackTraceContaining("yoto-test has 2 subnets")
        .hasStackTraceContaining("[eu-west-2a]");
  }

  private static Planned plan(List<String> zones) {
    return Sample.plan(
        (provider, refs) -> {
          new NetworkParts(new Sample().blueprint(), refs, provider, zones);
          assertThat(refs.get(Ref.VPC_ID)).isNotNull();
        });
  }
}
