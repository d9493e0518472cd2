package io.yotosmartstream.stack;

import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.RunningProgram;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * A task of the stack as a process: with the variables that its definition gives and the
 * credentials of its role, and nothing of this machine's environment. It carries the stack's mark
 * on its command line.
 */
final class Task implements AutoCloseable {
  private final StackSettings settings;
  private final Program program;
  private final Map<String, String> variables;
  private final RoleCredentials credentials;
  private final Consumer<String> log;
  private @Nullable RunningProgram running;

  /**
   * @param definition family or ARN of its definition
   */
  Task(StackSettings settings, Aws aws, String definition, Program program, Consumer<String> log) {
    this.settings = settings;
    this.program = program;
    this.log = log;
    TaskDefinition defined;
    try (EcsClient ecs = aws.ecs()) {
      defined =
          ecs.describeTaskDefinition(describe -> describe.taskDefinition(definition))
              .taskDefinition();
    }
    credentials = new RoleCredentials(aws, defined.taskRoleArn());
    variables = new HashMap<>();
    for (KeyValuePair variable : defined.containerDefinitions().getFirst().environment()) {
      variables.put(variable.name(), variable.value());
    }
    // What ECS adds.
    variables.put("AWS_REGION", aws.region().id());
    variables.put(RoleCredentials.VARIABLE, credentials.address());
  }

  Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  void start() {
    running =
        RunningProgram.startAlone(
            program.name(),
            settings.mark().on(program.command(settings.root())),
            settings.root(),
            variables,
            settings.patience(),
            log);
  }

  void kill() {
    if (running != null) {
      running.kill();
    }
  }

  /** Completes when the one that runs now ends. */
  CompletableFuture<Process> onExit() {
    return Objects.requireNonNull(running).process().onExit();
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
    credentials.close();
  }
}
