package io.yotosmartstream.features.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.packaging.image.ImageConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How Docker is asked; it is not. */
class RunCommandTest {
  private static final ImageConfig IMAGE =
      new ImageConfig(
          "yoto-server:latest",
          "amd64",
          "10001:10001",
          "/app",
          List.of("java", "Main"),
          Map.of("SERVER_HOST", "0.0.0.0", "JAVA_HOME", "/opt/java/openjdk"));

  private final RunCommand run = new RunCommand("run-1", Path.of("/w/data"), Path.of("/ui"));

  @Test
  void isAsNarrowAsATask() {
    List<String> words = run.of(Program.SERVER, IMAGE, Map.of("SERVER_PORT", "4711"));

    assertThat(words).startsWith("docker", "run", "--rm").endsWith("yoto-server:latest");
    assertThat(words)
        .contains("--read-only")
        .containsSequence("--tmpfs", "/tmp:rw,exec,mode=1777")
        .containsSequence("--memory", "512m")
        .containsSequence("--memory-swap", "512m")
        .containsSequence("--user", "10001:10001")
        .containsSequence("--network", "host");
  }

  @Test
  void mountsOnlyDataAndPage() {
    List<String> words = run.of(Program.SERVER, IMAGE, Map.of());

    assertThat(words)
        .containsSequence("--volume", "/w/data:/w/data")
        .containsSequence("--volume", "/ui:/ui:ro")
        .filteredOn("--volume"::equals)
        .hasSize(2);
  }

  @Test
  void tellsWhatItIsToldAndToListenHereAlone() {
    List<String> words = run.of(Program.MQTT_SERVICE, IMAGE, Map.of("LIVE_URL", "ws://x/live"));

    assertThat(words)
        .containsSequence("--env", "LIVE_URL=ws://x/live")
        .containsSequence("--env", "MQTT_SERVICE_HOST=127.0.0.1")
        .containsSequence("--label", "yoto.program=mqtt-service");
  }

  @Test
  void anImageWithoutAJvmIsNotForDocker() {
    ImageConfig bare = new ImageConfig("bare:1", "amd64", "1:1", "/app", List.of(), Map.of());

    assertThat(ChosenEngine.obstacle(Map.of(Program.SERVER, bare), Optional::empty))
        .contains("bare:1 is built on nothing and has no JVM");
  }

  @Test
  void dockerGoesFirstWhereNothingStandsInItsWay() {
    Map<Program, ImageConfig> images = Map.of(Program.SERVER, IMAGE);

    assertThat(ChosenEngine.obstacle(images, Optional::empty)).isEmpty();
    assertThat(ChosenEngine.obstacle(images, () -> Optional.of("no engine"))).contains("no engine");
  }
}
