package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceInstalledTest {
  @TempDir Path cache;

  @Test
  void installsOnce() throws IOException {
    install();
    Path folder = install();

    assertThat(folder).isEqualTo(cache.resolve("thing-1"));
    assertThat(installations()).isEqualTo(1);
  }

  @Test
  void otherPinsHaveAnotherFolder() {
    assertThat(Installation.name(EmulatorKind.MOTO, "pins"))
        .startsWith("moto-5.2.5-")
        .isEqualTo(Installation.name(EmulatorKind.MOTO, "pins"))
        .isNotEqualTo(Installation.name(EmulatorKind.MOTO, "other pins"));
  }

  @Test
  void installsAgainWhatDoesNotWorkAnyMore() throws IOException {
    Files.createFile(install().resolve("broken"));
    install();

    assertThat(installations()).isEqualTo(2);
  }

  @Test
  void whatWasNotFinishedIsThrownAway() throws IOException {
    assertThatThrownBy(
            () ->
                OnceInstalled.in(
                    cache,
                    "thing-1",
                    folder -> true,
                    folder -> {
                      Files.writeString(folder.resolve("half"), "of it");
                      throw new IOException("killed");
                    }))
        .hasRootCauseMessage("killed");

    assertThat(install().resolve("half")).doesNotExist();
    assertThat(installations()).isEqualTo(1);
  }

  @Test
  void twoProcessesInstallOnce() throws Exception {
    List<Process> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OnceInstalledTest.class.getName(),
                  cache.toString())
              .inheritIO()
              .start());
    }
    for (Process process : both) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(installations()).isEqualTo(1);
  }

  /** What a process of the test above does. */
  public static void main(String[] arguments) {
    new OnceInstalledTest().installInto(Path.of(arguments[0]));
  }

  private Path install() {
    return installInto(cache);
  }

  private Path installInto(Path into) {
    return OnceInstalled.in(
        into,
        "thing-1",
        folder -> !Files.exists(folder.resolve("broken")),
        folder -> {
          assertThat(folder).isEmptyDirectory();
          Files.writeString(
              into.resolve("installations"),
              "one\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        });
  }

  private int installations() throws IOException {
    return Files.readAllLines(cache.resolve("installations")).size();
  }
}
