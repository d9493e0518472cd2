package io.yotosmartstream.pulumi;

import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.ecs.TaskDefinitionArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionRuntimePlatformArgs;
import com.pulumi.aws.ecs.inputs.TaskDefinitionVolumeArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a task of a service runs. */
final class TaskDefinitions {
  private static final String SCRATCH = "tmp";

  private TaskDefinitions() {}

  /** A revision; the ones before stay, so that a rollback has something to go back to. */
  static TaskDefinition make(
      ContainerService service,
      String region,
      Refs refs,
      Roles.Made taskRole,
      Roles.Made executionRole,
      CustomResourceOptions options) {
    String container = Json.STRICT.writeValueAsString(List.of(container(service, region)));
    return new TaskDefinition(
        service.name(),
        TaskDefinitionArgs.builder()
            .family(service.name())
            .requiresCompatibilities("FARGATE")
            .networkMode("awsvpc")
            .cpu(Integer.toString(service.cpu()))
            .memory(Integer.toString(service.memoryMb()))
            .runtimePlatform(
                TaskDefinitionRuntimePlatformArgs.builder()
                    .operatingSystemFamily("LINUX")
                    .cpuArchitecture(service.architecture().toUpperCase(Locale.ROOT))
                    .build())
            .taskRoleArn(taskRole.role().arn())
            .executionRoleArn(executionRole.role().arn())
            .volumes(TaskDefinitionVolumeArgs.builder().name(SCRATCH).build())
            .containerDefinitions(refs.resolve(container))
            .skipDestroy(true)
            .build(),
        options);
  }

  private static Map<String, Object> container(ContainerService service, String region) {
    Map<String, Object> container = new LinkedHashMap<>();
    container.put("name", service.key());
    container.put("image", service.image() + ":" + service.tag());
    container.put("essential", true);
    container.put("readonlyRootFilesystem", true);
    container.put("stopTimeout", service.stopTimeoutSeconds());
    container.put(
        "environment",
        service.variables().entrySet().stream()
            .map(variable -> pair("name", variable.getKey(), "value", variable.getValue()))
            .toList());
    container.put("mountPoints", List.of(pair("sourceVolume", SCRATCH, "containerPath", "/tmp")));
    container.put("logConfiguration", logs(service, region));
    if (!service.healthCheck().isEmpty()) {
      container.put("healthCheck", health(service.healthCheck()));
    }
    if (service.port() > 0) {
      container.put("portMappings", List.of(Map.of("containerPort", service.port())));
    }
    return container;
  }

  private static Map<String, Object> logs(ContainerService service, String region) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("awslogs-group", service.logs().name());
    options.put("awslogs-region", region);
    options.put("awslogs-stream-prefix", service.key());
    // Players matter more than lines: while CloudWatch does not answer, lines are dropped.
    options.put("mode", "non-blocking");
    return pair("logDriver", "awslogs", "options", options);
  }

  private static Map<String, Object> health(List<String> command) {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("command", Stream.concat(Stream.of("CMD"), command.stream()).toList());
    check.put("interval", 30);
    check.put("timeout", 5);
    check.put("retries", 3);
    check.put("startPeriod", 60);
    return check;
  }

  /** In this order, so that the text of an unchanged definition does not change. */
  private static Map<String, Object> pair(String k1, Object v1, String k2, Object v2) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(k1, v1);
    pair.put(k2, v2);
    return pair;
  }
}
