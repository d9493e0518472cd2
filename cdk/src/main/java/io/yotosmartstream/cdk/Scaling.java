package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.ContainerService;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.PredefinedMetricSpecificationProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnService;

/** How many tasks a service has. */
final class Scaling {
  private Scaling() {}

  static void of(Scope scope, ContainerService service, CfnService made) {
    CfnScalableTarget target =
        CfnScalableTarget.Builder.create(scope.stack(), Ids.of(service.key(), "scaling"))
            .serviceNamespace("ecs")
            .scalableDimension("ecs:service:DesiredCount")
            .resourceId("service/" + scope.blueprint().cluster() + "/" + service.name())
            .minCapacity(service.minTasks())
            .maxCapacity(service.maxTasks())
            .build();
    target.addResourceDependency(made);
    CfnScalingPolicy.Builder.create(scope.stack(), Ids.of(service.key(), "scaling", "by", "cpu"))
        .policyName(service.name() + "-cpu")
        .policyType("TargetTrackingScaling")
        .scalingTargetId(target.getRef())
        .targetTrackingScalingPolicyConfiguration(
            TargetTrackingScalingPolicyConfigurationProperty.builder()
                .predefinedMetricSpecification(
                    PredefinedMetricSpecificationProperty.builder()
                        .predefinedMetricType("ECSServiceAverageCPUUtilization")
                        .build())
                .targetValue(service.scaleAtCpuPercent())
                // Up fast, down slowly: each task less moves accounts to others.
                .scaleOutCooldown(60)
                .scaleInCooldown(300)
                .build())
        .build();
  }
}
