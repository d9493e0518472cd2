package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.Ref;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BalancerTest {
  private final Planned planned = plan();

  @Test
  void itIsInternal() {
    assertThat(planned.only("aws:lb/loadBalancer:LoadBalancer").get("internal")).isEqualTo(true);
  }

  @Test
  void onlyTheVpcLinkCallsItAndOnlyItCallsTheTasks() {
    assertThat(planned.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
        .extracting(
            rule -> rule.get("referencedSecurityGroupId"),
            rule -> rule.get("securityGroupId"),
            rule -> rule.get("fromPort"),
            rule -> rule.get("toPort"))
        .containsExactlyInAnyOrder(
            tuple("yoto-api-test-link-id", "yoto-api-test-id", 80.0, 80.0),
            tuple("yoto-api-test-id", "yoto-api-test-targets-id", 8080.0, 8080.0));
    assertThat(planned.only("aws:apigatewayv2/vpcLink:VpcLink").get("securityGroupIds"))
        .isEqualTo(List.of("yoto-api-test-link-id"));
  }

  @Test
  void targetsAreTasksThatAnswerTheHealthPath() {
    var targets = planned.only("aws:lb/targetGroup:TargetGroup");
    assertThat(targets.get("targetType")).isEqualTo("ip");
    assertThat(targets.get("port")).isEqualTo(8080.0);
    assertThat(targets.get("deregistrationDelay")).isEqualTo(30.0);
    assertThat(targets.get("healthCheck")).asString().contains("path=/health");
  }

  @Test
  void theHttpApiFindsItsListener() {
    assertThat(planned.only("aws:lb/listener:Listener").get("port")).isEqualTo(80.0);
    assertThat(Sample.shown(planned))
        .isEqualTo("arn:aws:made:::yoto-api-test suffix/yoto-api-test");
  }

  private Planned plan() {
    Sample sample = new Sample();
    sample.services = List.of(Sample.service("api", 8080, 50));
    sample.loadBalancer = Optional.of(new LoadBalancer("yoto-api-test", "api", 80, "/health"));
    return Sample.plan(
        (provider, refs) -> {
          var blueprint = sample.blueprint();
          var network = new NetworkParts(blueprint, refs, provider, Sample.ZONES);
          new Balancer(blueprint, refs, provider, network);
          Sample.show(refs, Ref.LOAD_BALANCER + " " + Ref.LOAD_BALANCER_DIMENSION);
        });
  }
}
