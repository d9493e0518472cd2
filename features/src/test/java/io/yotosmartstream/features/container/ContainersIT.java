package io.yotosmartstream.features.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.yotosmartstream.blueprint.ContainerService;
import io.yotosmartstream.features.container.Shell.Result;
import io.yotosmartstream.features.variables.Deployed;
import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.launcher.FreePorts;
import io.yotosmartstream.launcher.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scenarios left behind in the world {@code container}, and what its tasks promise. */
class ContainersIT {
  private final ContainerWorld world = (ContainerWorld) Worlds.running();

  static Stream<Program> programs() {
    return Images.PROGRAMS.stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theTasksHealthCheckTellsWhetherItServes(Program program) {
    int port = URI.create(world.running(program).url("http")).getPort();

    assertThat(healthCheck(program, port).code()).isZero();
    assertThat(healthCheck(program, FreePorts.any()).code()).isNotZero();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itStaysWithinTheMemoryOfItsTask(Program program) {
    assumeThat(Path.of("/proc/self/status")).as("what Linux knows of processes").exists();

    assertThat(world.peakMiB(program)).isBetween(50L, (long) service(program).memoryMb());
    assertThat(service(program).memoryMb()).isEqualTo(Images.MEMORY_MB);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itChangedNothingOfItsImage(Program program) {
    assertThat(processes().changed(program)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itIsTheImagesUserWhereItCanBe(Program program) {
    assumeThat(processes().user(program).isOther())
        .as("this machine lets us be the user of the image")
        .isTrue();

    assertThat(Resident.field(pid(program), "Uid")).contains("10001\t10001\t10001\t10001");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itsClassesComeFromTheCacheInTheImage(Program program) throws IOException {
    assumeThat(processes().hasCache(program)).as("the image has a cache").isTrue();

    assertThat(Files.readString(Path.of("/proc/" + pid(program) + "/maps")))
        .contains("/app/app.aot");
  }

  /** In Docker the engine takes care of the rest, and hides it. */
  private ImageProcesses processes() {
    assumeThat(world.engine()).isInstanceOf(ImageProcesses.class);
    return (ImageProcesses) world.engine();
  }

  private long pid(Program program) {
    return world.running(program).process().pid();
  }

  /** As its task has it, at the port that the program has here. */
  private static Result healthCheck(Program program, int port) {
    ContainerService service = service(program);
    String usual = program.equals(Program.SERVER) ? "/8080" : "/8082";
    List<String> command = service.healthCheck();
    assertThat(String.join(" ", command)).contains("127.0.0.1" + usual);
    return Shell.tryTo(
        command.stream().map(word -> word.replace(usual, "/" + port)).toArray(String[]::new));
  }

  private static ContainerService service(Program program) {
    String key = program.equals(Program.SERVER) ? "server" : "mqtt";
    return Deployed.app("always-on", "").services().stream()
        .filter(service -> service.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
