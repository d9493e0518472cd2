package io.yotosmartstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a process of its own, where it cannot start: one line that says why. */
@Timeout(60)
class LauncherMainTest {
  @TempDir private Path data;

  private record Ended(int code, List<String> errors) {}

  @ParameterizedTest
  @ValueSource(strings = {"abc", "70000", "0", "-1", ""})
  void saysWhatIsWrongWithThePort(String port) throws Exception {
    assertThat(run(port))
        .isEqualTo(new Ended(1, List.of("PORT must be a number from 1 to 65535, not " + port)));
  }

  @Test
  void saysThatTheDataFolderIsInUseBeforeItLooksAtThePort() throws Exception {
    try (DataFolder held = DataFolder.take(data);
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(held).isNotNull();
      assertThat(run("" + taken.getLocalPort()))
          .isEqualTo(
              new Ended(
                  1,
                  List.of(
                      "This data folder is in use by another make run: "
                          + data
                          + ". End that one, or set YOTO_DATA to another folder.")));
    }
  }

  @Test
  void namesAPortThatIsTakenOnceTheDataFolderIsFree() throws Exception {
    DataFolder.take(data).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run("" + taken.getLocalPort());

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.errors())
          .singleElement()
          .asString()
          .startsWith("Port " + taken.getLocalPort() + " is taken");
    }
  }

  private Ended run(String port) throws IOException, InterruptedException {
    ProcessBuilder launcher =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LauncherMain.class.getName());
    launcher.environment().put("PORT", port);
    launcher.environment().put("YOTO_ROOT", data.toString());
    launcher.environment().put("YOTO_DATA", data.toString());
    Process process = launcher.start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), errors.lines().toList());
  }
}
