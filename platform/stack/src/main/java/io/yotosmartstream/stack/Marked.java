package io.yotosmartstream.stack;

import io.yotosmartstream.emulators.ProcessLife;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes of a stack, found by their mark in {@code /proc}: also those whose parents are gone
 * and whom nobody knows any more. Where there is no {@code /proc}, there is no stack either.
 */
final class Marked implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Mark mark;

  Marked(Mark mark) {
    this.mark = mark;
  }

  /**
   * Kills them all but this one, with those that they start meanwhile, and returns when none runs.
   *
   * @return how many there were
   * @throws IllegalStateException where some do not go
   */
  int end() {
    Instant end = Instant.now().plus(PATIENCE);
    Set<ProcessHandle> all = new HashSet<>();
    List<ProcessHandle> left = find();
    while (!left.isEmpty() || all.stream().anyMatch(ProcessLife::runs)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "These processes of the stack cannot be ended: "
                + all.stream().filter(ProcessLife::runs).map(ProcessHandle::pid).toList());
      }
      left.forEach(ProcessHandle::destroyForcibly);
      all.addAll(left);
      LockSupport.parkNanos(LOOK.toNanos());
      left = find();
    }
    return all.size();
  }

  @Override
  public void close() {
    var unused = end();
  }

  /** The handle knows when its process started, and never kills another of its number. */
  private List<ProcessHandle> find() {
    return ProcessHandle.allProcesses()
        .filter(process -> !process.equals(ProcessHandle.current()))
        .filter(this::isMarked)
        .filter(ProcessLife::runs)
        .toList();
  }

  private boolean isMarked(ProcessHandle process) {
    Path about = Path.of("/proc", "" + process.pid());
    return words(about.resolve("environ")).contains(mark.variable())
        || words(about.resolve("cmdline")).contains(mark.property());
  }

  /** Nothing of what has ended or belongs to somebody else. */
  private static List<String> words(Path file) {
    try {
      return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0", -1));
    } catch (IOException e) {
      return List.of();
    }
  }
}
