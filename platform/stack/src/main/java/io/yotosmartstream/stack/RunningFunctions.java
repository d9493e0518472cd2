package io.yotosmartstream.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** The instances of functions that MiniStack started for this JVM. */
public record RunningFunctions(Aws aws) {
  /** Below which MiniStack unpacks artefacts. */
  private static final String FOLDER = "ministack-provided-code";

  /** Among the fields of {@code /proc/PID/stat} behind the name, see proc_pid_stat(5). */
  private static final int STATE = 0;

  private static final int THREADS = 17;

  private static final Duration LOOK = Duration.ofMillis(5);

  /** Ends them all in the middle of what they do, and returns when none runs any more. */
  public void kill() {
    List<ProcessHandle> functions =
        ProcessHandle.current().descendants().filter(RunningFunctions::isFunction).toList();
    functions.forEach(ProcessHandle::destroyForcibly);
    while (functions.stream().anyMatch(RunningFunctions::runs)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean isFunction(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(FOLDER);
  }

  /**
   * A dead one stays in the system's list, as a zombie of one thread, until MiniStack wants it
   * again; with more threads it is still dying, and MiniStack would not see that it is. Where there
   * is no {@code /proc}, a dead one is known by having no command any more.
   */
  private static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      return !fields.get(STATE).equals("Z") || Integer.parseInt(fields.get(THREADS)) > 1;
    } catch (IOException e) {
      return process.isAlive() && isFunction(process);
    }
  }

  /** All that they have printed so far. */
  public String logs() {
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
}
