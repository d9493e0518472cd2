package io.yotosmartstream.pulumi;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.ContainerService;

/** How many tasks a service has. */
final class Scaling {
  private static final String NAMESPACE = "ecs";
  private static final String COUNT = "ecs:service:DesiredCount";

  private Scaling() {}

  /**
   * @param options after the service
   */
  static void of(ContainerService service, String cluster, CustomResourceOptions options) {
    Target target =
        new Target(
            service.name(),
            TargetArgs.builder()
                .serviceNamespace(NAMESPACE)
                .scalableDimension(COUNT)
                .resourceId("service/" + cluster + "/" + service.name())
                .minCapacity(service.minTasks())
                .maxCapacity(service.maxTasks())
                .build(),
            options);
    new Policy(
        service.name(),
        PolicyArgs.builder()
            .name(service.name() + "-cpu")
            .policyType("TargetTrackingScaling")
            .serviceNamespace(target.serviceNamespace())
            .scalableDimension(target.scalableDimension())
            .resourceId(target.resourceId())
            .targetTrackingScalingPolicyConfiguration(
                PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                    .predefinedMetricSpecification(
                        PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                            .builder()
                            .predefinedMetricType("ECSServiceAverageCPUUtilization")
                            .build())
                    .targetValue((double) service.scaleAtCpuPercent())
                    // Up fast, down slowly: each task less moves accounts to others.
                    .scaleOutCooldown(60)
                    .scaleInCooldown(300)
                    .build())
            .build(),
        options);
  }
}
