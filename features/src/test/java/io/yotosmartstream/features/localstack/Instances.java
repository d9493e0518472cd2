package io.yotosmartstream.features.localstack;

import java.util.List;

/** Processes of functions: LocalStack starts them, and this process has started LocalStack. */
final class Instances {
  private Instances() {}

  /** Ends every one in the middle of what it does. */
  static void kill() {
    List<ProcessHandle> functions =
        ProcessHandle.current().descendants().filter(Instances::isFunction).toList();
    functions.forEach(ProcessHandle::destroyForcibly);
    functions.forEach(function -> function.onExit().join());
  }

  /** The others are LocalStack itself and DynamoDB Local. */
  private static boolean isFunction(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return command.contains("FunctionInvoker") || command.contains("bootstrap");
  }
}
