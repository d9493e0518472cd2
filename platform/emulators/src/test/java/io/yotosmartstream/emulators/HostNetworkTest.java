package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNetworkTest {
  @Test
  void anEngineOfThisMachineSharesItsNetwork() {
    assertThat(obstacle("Linux", "Ubuntu 24.04.2 LTS|here|[name=apparmor name=seccomp]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Mac OS X, Docker Desktop|docker-desktop|[], Docker on Mac OS X runs in a machine of its own",
    "Linux, Docker Desktop|here|[], Docker Desktop runs in a machine of its own",
    "Linux, Debian|here|[name=rootless], the Docker engine is rootless and has a network of its own",
    "Linux, Debian|there|[], 'the Docker engine is on another machine, there'",
    "Linux, Cannot connect, the Docker engine does not say what it runs on"
  })
  void anyOtherIsNamed(String system, String printed, String why) {
    assertThat(obstacle(system, printed)).contains(why);
  }

  @Test
  void withoutAnEngineThatIsWhy() {
    assertThat(HostNetwork.obstacle("Linux", () -> "here", Optional::empty))
        .contains("no Docker engine answers");
  }

  @Test
  void warningsBeforeTheFactsAreNoFacts() {
    assertThat(DockerEngine.factsIn("WARNING: a | b | c | d\nDebian|here|[name=cgroupns]\n"))
        .isEqualTo(List.of("Debian", "here", "[name=cgroupns]"));
  }

  private static Optional<String> obstacle(String system, String printed) {
    return HostNetwork.obstacle(
        system, () -> "here", () -> Optional.of(DockerEngine.factsIn(printed)));
  }
}
