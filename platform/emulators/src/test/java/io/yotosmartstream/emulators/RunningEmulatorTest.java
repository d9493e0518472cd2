package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts in the place of emulators. */
class RunningEmulatorTest {
  @TempDir Path installed;

  @Test
  void oneThatEndsAtOnceIsShownWithItsLastWords() throws IOException {
    program("echo 'no module named moto' >&2; exit 3");
    Path log = installed.resolve("logs/moto.log");

    assertThatThrownBy(
            () ->
                RunningEmulator.start(
                    EmulatorKind.MOTO, installed, EmulatorOptions.defaults().logTo(log)))
        .isInstanceOf(EmulatorException.class)
        .hasMessageContaining("moto 5.2.5 did not start: it ended with 3")
        .hasMessageContaining("no module named moto");
    assertThat(log).exists();
  }

  @Test
  void whatIsAskedForGoesBeforeWhatItIsStartedWith() throws IOException {
    program("env | grep -E '^(BIND|GATEWAY|AUTH|SFTP|AWS)'; exit 1");
    int port = FreePort.any();

    assertThatThrownBy(
            () ->
                RunningEmulator.start(
                    EmulatorKind.MINISTACK,
                    installed,
                    EmulatorOptions.defaults()
                        .with("AUTH", "true")
                        .with("SFTP_ENABLED", "1")
                        .onPort(port)))
        .hasMessageContaining("BIND_HOST=127.0.0.1")
        .hasMessageContaining("GATEWAY_PORT=" + port)
        .hasMessageContaining("AUTH=true")
        .hasMessageContaining("SFTP_ENABLED=1");
  }

  @Test
  void aPortIsOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorOptions.defaults().onPort(65_536))
        .withMessageContaining("65536");
  }

  @Test
  void stoppingLeavesNothingOfTheTree() throws Exception {
    Process root = new ProcessBuilder("sh", "-c", "sleep 600 & sleep 600 & echo up; wait").start();
    assertThat(root.getInputStream().read()).isEqualTo('u');
    List<ProcessHandle> all = ProcessTree.of(root.toHandle());

    ProcessTree.stop(root.toHandle(), Duration.ofSeconds(10));

    assertThat(all).hasSize(3).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void killingDoesNotAsk() throws Exception {
    Process root = new ProcessBuilder("sh", "-c", "trap '' TERM; echo up; sleep 600").start();
    assertThat(root.getInputStream().read()).isEqualTo('u');

    ProcessTree.kill(root.toHandle());

    assertThat(root.waitFor(1, TimeUnit.SECONDS)).isTrue();
  }

  /** A server of files has what is asked for its health. */
  @Test
  void oneThatIsKilledSaysSoAndWhereItsLogIs() throws Exception {
    Path log = installed.resolve("moto.log");
    Path health = installed.resolve("served" + EmulatorKind.MOTO.readyPath());
    Files.createDirectories(health.getParent());
    Files.createFile(health);
    program(
        "exec %s/bin/jwebserver -b 127.0.0.1 -p $6 -d %s"
            .formatted(System.getProperty("java.home"), installed.resolve("served")));
    try (RunningEmulator emulator =
        RunningEmulator.start(
            EmulatorKind.MOTO, installed, EmulatorOptions.defaults().logTo(log))) {
      assertThat(emulator.ending()).isEmpty();

      emulator.kill();

      assertThat(emulator.ending())
          .hasValueSatisfying(
              said ->
                  assertThat(said)
                      .startsWith(
                          "moto 5.2.5 was ended by SIGKILL; last words of its log %s: "
                              .formatted(log))
                      .contains("127.0.0.1"));
    }
  }

  @Test
  void memoryIsThatOfTheProcesses() {
    long ownMiB = ResidentMemory.of(List.of(ProcessHandle.current()));

    assertThat(ownMiB).isBetween(20L, 4096L);
    assertThat(ResidentMemory.of(List.of())).isZero();
  }

  private void program(String script) throws IOException {
    Path python = PythonPackages.python(installed);
    Files.createDirectories(python.getParent());
    Files.writeString(python, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
