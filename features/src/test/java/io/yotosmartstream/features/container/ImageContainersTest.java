package io.yotosmartstream.features.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.packaging.image.ImageConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With something that stands in for Docker. */
class ImageContainersTest {
  private static final ImageConfig IMAGE =
      new ImageConfig("yoto-server:latest", "amd64", "10001:10001", "/app", List.of(), Map.of());

  private final List<String> asked = new ArrayList<>();
  private final ImageContainers containers =
      new ImageContainers(
          new RunCommand("run-1", Path.of("/w/data"), Path.of("/ui")),
          Map.of(Program.SERVER, IMAGE),
          Path.of("/w/copies"),
          this::docker);

  /** Its client is killed where it is not ready in time; the container knows nothing of that. */
  @Test
  void containersThatStillRunAreEndedWithTheWorld() {
    containers.close();

    assertThat(asked)
        .startsWith(
            "docker ps --quiet --filter label=yoto.world=run-1",
            "docker kill one",
            "docker kill gone")
        .hasSize(4)
        .last()
        .asString()
        .contains("--entrypoint chmod", "a+rwX /w/data");
  }

  private Shell.Result docker(String... command) {
    String line = String.join(" ", command);
    asked.add(line);
    if (line.startsWith("docker ps")) {
      return new Shell.Result(0, "one\ngone\n", "");
    }
    return line.endsWith("kill gone")
        ? new Shell.Result(1, "", "No such container: gone")
        : new Shell.Result(0, "", "");
  }
}
