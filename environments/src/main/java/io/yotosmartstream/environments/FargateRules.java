package io.yotosmartstream.environments;

import static java.util.stream.Collectors.joining;

import io.yotosmartstream.environments.declaration.Reading;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the settings of a Fargate service demand of one another. */
final class FargateRules {
  /** What Fargate has, by CPU units. */
  private static final Map<Integer, Memories> MEMORIES =
      Map.of(
          256, new Memories(512, 2048, 512),
          512, new Memories(1024, 4096, 1024),
          1024, new Memories(2048, 8192, 1024),
          2048, new Memories(4096, 16_384, 1024),
          4096, new Memories(8192, 30_720, 1024),
          8192, new Memories(16_384, 61_440, 4096),
          16_384, new Memories(32_768, 122_880, 8192));

  private FargateRules() {}

  static void check(String path, Tasks tasks, Reading reading) {
    if (!reading.refused(path + ".cpu") && !reading.refused(path + ".memoryMb")) {
      Memories memories = Objects.requireNonNull(MEMORIES.get(tasks.cpu()));
      if (!memories.has(tasks.memoryMb())) {
        reading.refuse(
            path + ".memoryMb",
            "%d is not possible with cpu %d. Allowed with it: %s."
                .formatted(tasks.memoryMb(), tasks.cpu(), memories.allowed()));
      }
    }
    boolean sound = !reading.refused(path + ".minTasks") && !reading.refused(path + ".maxTasks");
    if (sound && tasks.minTasks() > tasks.maxTasks()) {
      reading.refuse(
          path + ".minTasks",
          "%d is more than maxTasks (%d). Allowed: 1 to %d, or a greater maxTasks."
              .formatted(tasks.minTasks(), tasks.maxTasks(), tasks.maxTasks()));
    }
  }

  /** In MB, from least to greatest in steps; 256 CPU units have no 1536. */
  private record Memories(int least, int greatest, int step) {
    boolean has(int memoryMb) {
      return all().anyMatch(m -> m == memoryMb);
    }

    private IntStream all() {
      return IntStream.iterate(least, m -> m <= greatest, m -> m + step).filter(m -> m != 1536);
    }

    String allowed() {
      return all().mapToObj(String::valueOf).collect(joining(", "));
    }
  }
}
