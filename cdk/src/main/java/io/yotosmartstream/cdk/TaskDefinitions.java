package io.yotosmartstream.cdk;

import io.yotosmartstream.blueprint.ContainerService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.ContainerDefinitionProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.HealthCheckProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.KeyValuePairProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.LogConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.MountPointProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.PortMappingProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.RuntimePlatformProperty;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition.VolumeProperty;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.logs.CfnLogGroup;

/** What a task of a service runs. */
final class TaskDefinitions {
  private static final String SCRATCH = "tmp";

  private TaskDefinitions() {}

  /** A revision; the ones before stay, so that a rollback has something to go back to. */
  static CfnTaskDefinition make(
      Scope scope,
      ContainerService service,
      CfnLogGroup logs,
      CfnRole taskRole,
      CfnRole executionRole) {
    CfnTaskDefinition definition =
        CfnTaskDefinition.Builder.create(scope.stack(), Ids.of(service.key(), "task"))
            .family(service.name())
            .requiresCompatibilities(List.of("FARGATE"))
            .networkMode("awsvpc")
            .cpu(Integer.toString(service.cpu()))
            .memory(Integer.toString(service.memoryMb()))
            .runtimePlatform(
                RuntimePlatformProperty.builder()
                    .operatingSystemFamily("LINUX")
                    .cpuArchitecture(service.architecture().toUpperCase(Locale.ROOT))
                    .build())
            .taskRoleArn(taskRole.getAttrArn())
            .executionRoleArn(executionRole.getAttrArn())
            .volumes(List.of(VolumeProperty.builder().name(SCRATCH).build()))
            .containerDefinitions(List.of(container(scope, service, logs)))
            .build();
    definition.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return definition;
  }

  private static ContainerDefinitionProperty container(
      Scope scope, ContainerService service, CfnLogGroup logs) {
    var container =
        ContainerDefinitionProperty.builder()
            .name(service.key())
            .image(image(scope, service))
            .essential(true)
            .readonlyRootFilesystem(true)
            .stopTimeout(service.stopTimeoutSeconds())
            .environment(
                scope.refs().resolve(service.variables()).entrySet().stream()
                    .map(v -> variable(v.getKey(), v.getValue()))
                    .toList())
            .mountPoints(
                List.of(
                    MountPointProperty.builder()
                        .sourceVolume(SCRATCH)
                        .containerPath("/tmp")
                        .build()))
            .logConfiguration(logs(service, scope.blueprint().region(), logs));
    if (!service.healthCheck().isEmpty()) {
      container.healthCheck(health(service.healthCheck()));
    }
    if (service.port() > 0) {
      container.portMappings(
          List.of(PortMappingProperty.builder().containerPort(service.port()).build()));
    }
    return container.build();
  }

  private static String image(Scope scope, ContainerService service) {
    return CfnParameter.Builder.create(scope.stack(), Ids.of(service.key(), "image"))
        .type("String")
        .minLength(1)
        .description(
            "Image of the service %s with its tag or digest, as in HOST/%s:v1"
                .formatted(service.key(), service.name()))
        .build()
        .getValueAsString();
  }

  private static KeyValuePairProperty variable(String name, String value) {
    return KeyValuePairProperty.builder().name(name).value(value).build();
  }

  private static LogConfigurationProperty logs(
      ContainerService service, String region, CfnLogGroup logs) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("awslogs-group", logs.getRef());
    options.put("awslogs-region", region);
    options.put("awslogs-stream-prefix", service.key());
    // Players matter more than lines: while CloudWatch does not answer, lines are dropped.
    options.put("mode", "non-blocking");
    return LogConfigurationProperty.builder().logDriver("awslogs").options(options).build();
  }

  private static HealthCheckProperty health(List<String> command) {
    return HealthCheckProperty.builder()
        .command(Stream.concat(Stream.of("CMD"), command.stream()).toList())
        .interval(30)
        .timeout(5)
        .retries(3)
        .startPeriod(60)
        .build();
  }
}
