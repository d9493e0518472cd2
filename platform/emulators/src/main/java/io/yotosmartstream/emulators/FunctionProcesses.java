package io.yotosmartstream.emulators;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Those of an emulator's processes that are functions: Java's by their client, others by name. */
final class FunctionProcesses {
  /** Does not find itself in the command line of whoever looks for it. */
  private static final String PATTERN = "[F]unctionInvoker|[b]ootstrap";

  private static final Pattern FUNCTION = Pattern.compile(PATTERN);

  /** Kills them and waits until they are gone; what has ended has no command line any more. */
  private static final String KILL =
      """
      functions() {
        for process in "$1"/[0-9]*; do
          if tr '\\0' ' ' < "$process/cmdline" 2> /dev/null | grep -qE '%s'; then
            echo "${process##*/}"
          fi
        done
      }
      while found=$(functions "$1") && [ -n "$found" ]; do
        $2 $found
      done
      """
          .formatted(PATTERN);

  private static final Duration LOOK = Duration.ofMillis(5);

  private FunctionProcesses() {}

  static boolean isFunction(ProcessHandle process) {
    return FUNCTION.matcher(process.info().commandLine().orElse("")).find();
  }

  /** Ends them in the middle of what they do, and returns when none runs any more. */
  static void kill(ProcessHandle emulator) {
    List<ProcessHandle> running =
        emulator.descendants().filter(FunctionProcesses::isFunction).toList();
    running.forEach(ProcessHandle::destroyForcibly);
    while (running.stream().anyMatch(ProcessLife::runs)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * For where only commands get, as into a container.
   *
   * @param processes the folder /proc
   * @param kill what to call with their ids
   */
  static List<String> killCommand(String processes, String kill) {
    return List.of("sh", "-c", KILL, "kill-functions", processes, kill);
  }
}
