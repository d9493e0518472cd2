package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.yotosmartstream.blueprint.AppBlueprint.CustomerKey;
import io.yotosmartstream.blueprint.LoadBalancer;
import io.yotosmartstream.blueprint.Ref;
import io.yotosmartstream.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TasksTest {
  private static final String SERVICE = "aws:ecs/service:Service";
  private static final String DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
  private final Sample sample = new Sample();

  @ParameterizedTest
  @CsvSource({
    "0, FARGATE:1",
    "20, FARGATE:4 FARGATE_SPOT:1",
    "50, FARGATE:1 FARGATE_SPOT:1",
    "100, FARGATE_SPOT:1"
  })
  void tasksAreSharedOutBetweenFargateAndSpot(int spotPercent, String expected) {
    sample.services = List.of(Sample.service("mqtt", 0, spotPercent));
    assertThat(list(plan().only(SERVICE).get("capacityProviderStrategies")))
        .extracting(s -> s.get("capacityProvider") + ":" + ((Number) s.get("weight")).intValue())
        .containsExactly(expected.split(" "));
  }

  @Test
  void anotherShareOfSpotIsAnotherDeploymentAndNotAnotherService() {
    assertThat(plan().only(SERVICE).get("forceNewDeployment")).isEqualTo(true);
  }

  @Test
  void aReleaseThatDoesNotComeUpIsTakenBackWhileTheOldTasksStillRun() {
    var service = plan().only(SERVICE);
    assertThat(service.get("deploymentCircuitBreaker"))
        .isEqualTo(Map.of("enable", true, "rollback", true));
    assertThat(service.get("deploymentMinimumHealthyPercent")).isEqualTo(100.0);
    assertThat(service.get("deploymentMaximumPercent")).isEqualTo(200.0);
  }

  @Test
  void tasksComeAfterTheWholeNetwork() {
    Planned planned = plan();

    assertThat(planned.waits(planned.only(SERVICE))).contains("network");
  }

  @Test
  void tasksHaveAPublicAddressAndTheGroupThatLetsNothingIn() {
    assertThat(plan().only(SERVICE).get("networkConfiguration"))
        .isEqualTo(
            Map.of(
                "assignPublicIp",
                true,
                "securityGroups",
                List.of("yoto-test-tasks-id"),
                "subnets",
                List.of("yoto-test-eu-west-2a-id", "yoto-test-eu-west-2b-id")));
  }

  @Test
  void theContainerIsWhatTheBlueprintSays() {
    JsonNode container = container(plan());
    assertThat(container.get("image").asString()).endsWith("/yoto-mqtt:1.2.3");
    assertThat(container.get("readonlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.get("mountPoints").toString()).contains("\"containerPath\":\"/tmp\"");
    assertThat(container.get("stopTimeout").asInt()).isEqualTo(30);
    assertThat(container.get("healthCheck").get("command").toString())
        .isEqualTo("[\"CMD\",\"java\",\"-version\"]");
    assertThat(container.get("environment").toString())
        .contains("{\"name\":\"USER_POOL\",\"value\":\"eu-west-2_pool\"}");
    assertThat(container.get("logConfiguration").get("options").get("awslogs-group").asString())
        .isEqualTo("/yoto/test/mqtt");
    assertThat(container.has("portMappings")).as("nobody calls it").isFalse();
  }

  @Test
  void olderRevisionsStay() {
    var definition = plan().only(DEFINITION);
    assertThat(definition.get("skipDestroy")).isEqualTo(true);
    assertThat(definition.get("runtimePlatform"))
        .isEqualTo(Map.of("operatingSystemFamily", "LINUX", "cpuArchitecture", "ARM64"));
  }

  @Test
  void aPinnedServiceRunsItsOldDefinitionWhileTheNewOneIsStillMade() {
    Planned planned = plan(Map.of("mqtt", "arn:aws:ecs:old:3"));
    assertThat(planned.only(SERVICE).get("taskDefinition")).isEqualTo("arn:aws:ecs:old:3");
    assertThat(planned.ofType(DEFINITION)).hasSize(1);
  }

  @Test
  void anUnpinnedServiceRunsTheDefinitionOfThisRelease() {
    assertThat(plan().only(SERVICE).get("taskDefinition"))
        .isEqualTo("arn:aws:made:::yoto-mqtt-test");
  }

  @Test
  void scalingFollowsTheProcessor() {
    Planned planned = plan();
    var target = planned.only("aws:appautoscaling/target:Target");
    assertThat(target.get("resourceId")).isEqualTo("service/yoto-test/yoto-mqtt-test");
    assertThat(target.get("minCapacity")).isEqualTo(2.0);
    assertThat(target.get("maxCapacity")).isEqualTo(6.0);
    assertThat(
            planned
                .only("aws:appautoscaling/policy:Policy")
                .get("targetTrackingScalingPolicyConfiguration"))
        .asString()
        .contains("ECSServiceAverageCPUUtilization", "targetValue=60");
  }

  @Test
  void logsAreKeptAsLongAsTheBlueprintSaysUnderTheKeyOfTheAccount() {
    sample.customerKey = Optional.of(new CustomerKey("alias/yoto-test", "Data", 30));
    var group = plan().only("aws:cloudwatch/logGroup:LogGroup");
    assertThat(group.get("retentionInDays")).isEqualTo(30.0);
    assertThat(group.get("kmsKeyId")).isEqualTo("arn:key");
  }

  @Test
  void onlyTheServiceBehindTheLoadBalancerIsGivenItsTargetsAndGroup() {
    sample.services = List.of(Sample.service("mqtt", 0, 100), Sample.service("api", 8080, 50));
    sample.loadBalancer = Optional.of(new LoadBalancer("yoto-api-test", "api", 80, "/health"));
    Planned planned = plan();
    var api = planned.named(SERVICE, "yoto-api-test");
    assertThat(api.get("loadBalancers")).asString().contains("containerPort=8080");
    assertThat(api.get("networkConfiguration")).asString().contains("yoto-api-test-targets-id");
    var mqtt = planned.named(SERVICE, "yoto-mqtt-test");
    assertThat(mqtt.inputs()).doesNotContainKey("loadBalancers");
    assertThat(mqtt.get("networkConfiguration"))
        .asString()
        .doesNotContain("yoto-api-test-targets-id");
  }

  private Planned plan() {
    return plan(Map.of());
  }

  private Planned plan(Map<String, String> pins) {
    return Sample.plan(
        (provider, refs) -> {
          refs.give(Ref.USER_POOL_ID, Output.of("eu-west-2_pool"));
          refs.give(Ref.CUSTOMER_KEY_ARN, Output.of("arn:key"));
          var blueprint = sample.blueprint();
          var network = new NetworkParts(blueprint, refs, provider, Sample.ZONES);
          var balancer =
              blueprint.loadBalancer().map(l -> new Balancer(blueprint, refs, provider, network));
          new Tasks(
              blueprint,
              refs,
              provider,
              network,
              balancer,
              key -> Optional.ofNullable(pins.get(key)));
        });
  }

  private static JsonNode container(Planned planned) {
    return Json.STRICT
        .readTree((String) planned.only(DEFINITION).get("containerDefinitions"))
        .get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
