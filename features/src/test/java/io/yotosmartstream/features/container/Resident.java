package io.yotosmartstream.features.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux knows of a process. */
final class Resident {
  private Resident() {}

  /** Most memory that it had resident, in KiB; 0 where it is gone, or there is no /proc. */
  static long peak(long pid) {
    return field(pid, "VmHWM").map(value -> Long.parseLong(value.replaceAll("\\D", ""))).orElse(0L);
  }

  /** A line of its status. */
  static Optional<String> field(long pid, String name) {
    Path status = Path.of("/proc", "" + pid, "status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith(name + ":"))
              .map(line -> line.substring(name.length() + 1).strip())
              .findFirst()
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
