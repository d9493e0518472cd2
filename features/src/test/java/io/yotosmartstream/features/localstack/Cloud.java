package io.yotosmartstream.features.localstack;

import io.yotosmartstream.emulators.Emulator;
import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.EmulatorOptions;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.emulators.RunningEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * The LocalStack of this world: what {@code AWS_ENDPOINT_URL} names, else a process of our own. Not
 * a container: from there functions do not reach what listens on 127.0.0.1.
 */
final class Cloud implements AutoCloseable {
  private final Emulator emulator;
  private final Optional<RunningEmulator> own;
  private final Path functions;

  private Cloud(Emulator emulator, Optional<RunningEmulator> own, Path functions) {
    this.emulator = emulator;
    this.own = own;
    this.functions = functions;
  }

  /**
   * @param folder of what it writes
   */
  static Cloud in(Path folder) {
    Path functions = folder.resolve("functions");
    Optional<Emulator> given = Emulators.given();
    if (given.isPresent()) {
      return new Cloud(given.get(), Optional.empty(), functions);
    }
    RunningEmulator process =
        Emulators.start(
            EmulatorKind.LOCALSTACK,
            EmulatorOptions.defaults()
                .logTo(folder.resolve("localstack.log"))
                .with("PROCESS_LAMBDA_LOGS", functions.toString()));
    return new Cloud(process, Optional.of(process), functions);
  }

  String name() {
    return emulator.name();
  }

  URI endpoint() {
    return emulator.endpoint();
  }

  /** Ends it and starts it empty, at the same address. */
  void restart() {
    ours("restarted").restart();
  }

  /** Ends every function in the middle of what it does. */
  void killFunctions() {
    ours("rid of its functions");
    List<ProcessHandle> running =
        ProcessHandle.current().descendants().filter(Cloud::isFunction).toList();
    running.forEach(ProcessHandle::destroyForcibly);
    running.forEach(function -> function.onExit().join());
  }

  /** The other processes are LocalStack itself, DynamoDB Local and our programs. */
  private static boolean isFunction(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return command.contains("FunctionInvoker") || command.contains("bootstrap");
  }

  private RunningEmulator ours(String what) {
    return own.orElseThrow(
        () -> new TestAbortedException("What somebody else runs is not " + what + " here"));
  }

  /** All that functions have printed so far. */
  String functionLogs(Aws aws) {
    return own.isPresent() ? files() : groups(aws);
  }

  private String files() {
    if (!Files.isDirectory(functions)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(functions)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static String groups(Aws aws) {
    try (CloudWatchLogsClient logs = aws.logs()) {
      return logs.describeLogGroupsPaginator().logGroups().stream()
          .map(LogGroup::logGroupName)
          .filter(group -> group.startsWith("/aws/lambda/"))
          .flatMap(
              group ->
                  logs
                      .filterLogEventsPaginator(events -> events.logGroupName(group))
                      .events()
                      .stream())
          .map(FilteredLogEvent::message)
          .collect(Collectors.joining("\n"));
    }
  }

  /** MiB, of it and its functions; empty where somebody else runs it. */
  Optional<Long> memory() {
    return own.map(RunningEmulator::memoryMiB);
  }

  @Override
  public void close() {
    own.ifPresent(RunningEmulator::close);
  }
}
