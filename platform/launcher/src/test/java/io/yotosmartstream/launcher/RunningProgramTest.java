package io.yotosmartstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramTest {
  @TempDir Path folder;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();

  @Test
  void aProgramIsThereOnceItSaysWhereItIs() throws IOException {
    try (RunningProgram program =
        start(program("hello", "READY {\"http\":\"http://x\"}", 60_000), 30)) {
      assertThat(program.url("http")).isEqualTo("http://x");
      assertThatThrownBy(() -> program.url("mqtt"))
          .hasMessageContaining("no address mqtt, only [http]");
      Awaitility.await()
          .until(() -> log.stream().anyMatch(line -> line.matches("test +\\| hello")));
    }
  }

  @Test
  void closingEndsTheProcess() throws IOException {
    RunningProgram program = start(program("hello", "READY {}", 60_000), 30);
    program.close();

    assertThat(program.process().isAlive()).isFalse();
  }

  @Test
  void oneThatEndsBeforeItIsReadyIsToldWithItsLastLines() throws IOException {
    assertThatThrownBy(() -> start(program("Port 5 is taken", "no", 0), 30))
        .hasMessageContaining("test ended")
        .hasMessageContaining("Port 5 is taken");
  }

  @Test
  void oneThatIsSilentIsEnded() {
    assertThatThrownBy(() -> start(program("thinking", "still", 60_000), 2))
        .hasMessageContaining("was not ready in 2 s");
  }

  @Test
  void aTakenPortSaysWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> FreePorts.require(taken.getLocalPort(), "make run", "PORT"))
          .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
          .hasMessageContaining("make run PORT=");
    }
  }

  @Test
  void whatIsNotBuiltSaysHowToBuildIt() {
    assertThatThrownBy(() -> Program.SERVER.command(folder)).hasMessageContaining("make build");
  }

  private RunningProgram start(List<String> command, int seconds) {
    return RunningProgram.start(
        "test", command, folder, Map.of(), Duration.ofSeconds(seconds), log::add);
  }

  /** A program of one source file that says two lines and stays for a while. */
  private List<String> program(String first, String second, long millis) throws IOException {
    Path source = folder.resolve("Talk.java");
    Files.writeString(
        source,
        """
        class Talk {
          public static void main(String[] args) throws Exception {
            System.out.println(args[0]);
            System.out.println(args[1]);
            new java.util.concurrent.CountDownLatch(1).await(Long.parseLong(args[2]), java.util.concurrent.TimeUnit.MILLISECONDS);
          }
        }
        """);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, source.toString(), first, second, Long.toString(millis));
  }
}
