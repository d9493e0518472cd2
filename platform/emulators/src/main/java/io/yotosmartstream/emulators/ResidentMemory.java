package io.yotosmartstream.emulators;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The memory that processes hold; pages that they share are counted for each. */
final class ResidentMemory {
  private static final long KIB_PER_MIB = 1024;

  private ResidentMemory() {}

  /** In MiB, by {@code ps}; 0 where none of them lives. */
  static long of(List<ProcessHandle> processes) {
    List<String> ids =
        processes.stream()
            .filter(ProcessHandle::isAlive)
            .map(one -> Long.toString(one.pid()))
            .toList();
    if (ids.isEmpty()) {
      return 0;
    }
    String list = ids.stream().collect(Collectors.joining(","));
    String kibibytes =
        Commands.run("Asking for memory", Map.of(), List.of("ps", "-o", "rss=", "-p", list));
    return Stream.of(kibibytes.split("\\s+")).mapToLong(Long::parseLong).sum() / KIB_PER_MIB;
  }
}
