package io.yotosmartstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How programs are stopped, on programs that do nothing. */
@Timeout(90)
class LocalWorldTest {
  @TempDir private Path root;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private LocalWorld world;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectory(root.resolve("app"));
    world =
        new LocalWorld(
            new LocalWorldSettings(root, root, 1, Map.of(), Duration.ofSeconds(60)), log::add);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void closingEndsAlsoAProgramThatIsNotReadyYet() throws Exception {
    Program silent = program("Silent", "");
    CompletableFuture<Void> start = CompletableFuture.runAsync(() -> world.start(silent));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !log.isEmpty());
    ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
    world.close();

    process.onExit().get(5, TimeUnit.SECONDS);
    assertThatThrownBy(start::join).hasMessageContaining("Silent ended");
  }

  @Test
  void nothingIsStartedOnceAllAreStopped() throws Exception {
    Program late = program("Late", "READY {}");
    world.close();

    assertThatThrownBy(() -> world.start(late)).hasMessageContaining("being stopped");
  }

  @Test
  void aProgramThatFailsToStartTwiceLeavesTheFirstInPlace() throws Exception {
    Program once = program("Once", "READY {}");
    world.start(once);
    RunningProgram first = world.programs().getFirst();
    Files.writeString(root.resolve("Once.java"), "class Once {}");

    assertThatThrownBy(() -> world.start(once)).hasMessageContaining("Once ended");
    assertThat(world.programs()).containsExactly(first);
  }

  @Test
  void tellsOfAProgramThatEndsByItself() throws Exception {
    Program program = program("Fragile", "READY {}");
    world.start(program);
    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> world.awaitEnd(told::add));
    world.kill(program);
    end.get(10, TimeUnit.SECONDS);

    assertThat(told).singleElement().asString().startsWith("Fragile ended by itself, code ");
  }

  @Test
  void tellsNothingOfProgramsThatItStops() throws Exception {
    world.start(program("Good", "READY {}"));
    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> world.awaitEnd(told::add));
    world.close();
    end.get(10, TimeUnit.SECONDS);

    assertThat(told).isEmpty();
  }

  private long pid() {
    return Long.parseLong(log.element().replaceAll("\\D", ""));
  }

  /** A program of one source file that says its process id and a line, and stays. */
  private Program program(String name, String line) throws IOException {
    Path source = root.resolve(name + ".java");
    Files.writeString(
        source,
        """
        class %s {
          public static void main(String[] args) throws Exception {
            System.out.println(ProcessHandle.current().pid());
            System.out.println("%s");
            new java.util.concurrent.CountDownLatch(1).await();
          }
        }
        """
            .formatted(name, line));
    return new Program(name, "app", source.toString(), List.of());
  }
}
