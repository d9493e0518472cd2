package io.yotosmartstream.emulators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with all that it started. */
final class ProcessTree {
  private static final Duration UNTIL_KILLED_IS_GONE = Duration.ofSeconds(10);

  private ProcessTree() {}

  static List<ProcessHandle> of(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants()).toList();
  }

  /** Asks the first to end, and kills what is left when it has, or after a while. */
  static void stop(ProcessHandle root, Duration patience) {
    List<ProcessHandle> all = new ArrayList<>(of(root));
    root.destroy();
    await(root, patience);
    all.addAll(of(root));
    kill(all);
  }

  /** As a power cut does. The first goes first, so that it starts no others meanwhile. */
  static void kill(ProcessHandle root) {
    kill(of(root));
  }

  private static void kill(List<ProcessHandle> all) {
    // What it started after the list was made.
    List<ProcessHandle> late = all.stream().flatMap(ProcessHandle::descendants).toList();
    List<ProcessHandle> everyone = Stream.concat(all.stream(), late.stream()).distinct().toList();
    everyone.forEach(ProcessHandle::destroyForcibly);
    everyone.forEach(one -> await(one, UNTIL_KILLED_IS_GONE));
  }

  private static void await(ProcessHandle process, Duration atMost) {
    try {
      process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The caller goes on with what is stronger.
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
