package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether processes still run, and in people's words how they ended. */
public final class ProcessLife {
  /** Among the fields of {@code /proc/PID/stat} behind the name, see proc_pid_stat(5). */
  private static final int STATE = 0;

  private static final int THREADS = 17;

  /** A process that a signal ended has this and the signal's number as its code. */
  private static final int BY_SIGNAL = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(2, "SIGINT", 6, "SIGABRT", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

  private ProcessLife() {}

  /**
   * Whether it does anything still. A dead one stays in the system's list, as a zombie of one
   * thread, until its parent looks after it; with more threads it is still dying. Where there is no
   * {@code /proc}, a dead one is known by having no command any more.
   */
  public static boolean runs(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      boolean zombie = fields.get(STATE).equals("Z") && Integer.parseInt(fields.get(THREADS)) <= 1;
      return !zombie && process.isAlive();
    } catch (IOException e) {
      return process.isAlive() && process.info().commandLine().isPresent();
    }
  }

  /**
   * How it ended.
   *
   * @param code as {@link Process#exitValue()} tells it
   */
  public static String ending(int code) {
    int signal = code - BY_SIGNAL;
    return SIGNALS.containsKey(signal)
        ? "was ended by " + SIGNALS.get(signal)
        : "ended by itself with code " + code;
  }
}
