package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Among the fields of {@code /proc/PID/stat} behind the name, see proc_pid_stat(5). */
  private static final int STATE = 0;

  private static final int THREADS = 17;

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
    while (running.stream().anyMatch(FunctionProcesses::runs)) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * A dead one stays in the system's list, as a zombie of one thread, until the emulator looks
   * after it; with more threads it is still dying. Where there is no {@code /proc}, a dead one is
   * known by having no command any more.
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
