package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {
  @TempDir Path root;
  private Path path;
  private StackFolder folder;
  private Process owner;

  @BeforeEach
  void anOwner() throws IOException {
    path = root.resolve(".stack");
    folder = new StackFolder(path);
    owner = new ProcessBuilder(List.of("sleep", "600")).start();
  }

  @AfterEach
  void endIt() {
    owner.destroyForcibly();
  }

  @Test
  void whileOneIsUpNoOtherStartsAndItsPageIsSaid() throws IOException {
    ownedBy(owner.toHandle());
    folder.ready("Page http://127.0.0.1:8090");

    assertThatThrownBy(folder::requireNobody)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("make stack-down")
        .hasMessageContaining("Page http://127.0.0.1:8090");
  }

  @Test
  void downEndsTheOwnerAndLeavesNothing() throws IOException {
    ownedBy(owner.toHandle());
    Files.writeString(path.resolve("stack.log"), "something");

    assertThat(folder.down()).isEqualTo("The stack is down.");

    assertThat(owner.onExit().join().isAlive()).isFalse();
    assertThat(path).doesNotExist();
    assertThat(folder.down()).isEqualTo("No stack was up.");
  }

  /** Numbers of processes come again. */
  @Test
  void anotherProcessWithTheNumberOfTheOwnerIsLeftAlone() throws IOException {
    owned(owner.pid() + " 2001-01-01T00:00:00Z");

    folder.requireNobody();
    assertThat(folder.down()).isEqualTo("No stack was up.");

    assertThat(owner.isAlive()).isTrue();
  }

  @Test
  void whatAKilledOneLeftIsClearedAwayAndSaid() throws IOException, InterruptedException {
    ownedBy(owner.toHandle());
    folder.ready("old");
    owner.destroyForcibly().waitFor();

    assertThat(folder.requireNobody())
        .contains("The last stack died: the process that owned it was killed");

    assertThat(path).doesNotExist();
    assertThat(folder.requireNobody()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void processesOfAKilledOwnerAreEndedByDown() throws IOException, InterruptedException {
    ownedBy(owner.toHandle());
    owner.destroyForcibly().waitFor();
    Process left = marked();

    assertThat(folder.down())
        .isEqualTo(
            "No stack was up. The last stack died: the process that owned it was killed; ended"
                + " what it left, processes: 1");

    assertThat(left.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(path).doesNotExist();
  }

  /** The folder may have been removed by hand. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void processesThatNobodyOwnsAreEndedBeforeAnotherStarts() throws Exception {
    Process left = marked();

    assertThat(folder.requireNobody()).hasValueSatisfying(said -> assertThat(said).contains("1"));

    assertThat(left.waitFor(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatThePreviousOneDiedOfIsSaidOnce() throws IOException {
    ownedBy(owner.toHandle());
    folder.died("ministack 1.5.33 was ended by SIGKILL");
    folder.close();

    assertThat(folder.down())
        .isEqualTo("No stack was up. The last stack died: ministack 1.5.33 was ended by SIGKILL");
    assertThat(folder.down()).isEqualTo("No stack was up.");
  }

  @Test
  void nothingIsStartedOnceItIsTakenDown() {
    assertThat(folder.down()).isEqualTo("No stack was up.");

    assertThatThrownBy(() -> folder.startServer(root, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is being ended");
  }

  @Test
  void whoInterruptsAStartIsToldAndEndsIt() throws IOException {
    ownedBy(owner.toHandle());
    List<String> told = new ArrayList<>();

    Interruption.end(folder, told::add);

    assertThat(owner.onExit().join().isAlive()).isFalse();
    assertThat(told)
        .containsExactly("Interrupted: what was started is being ended.", "Nothing of it is left.");
  }

  @Test
  void anOwnerThatEndsTooEarlyIsQuoted() throws IOException, InterruptedException {
    owned("1 x");
    Files.writeString(path.resolve("stack.log"), "Port 8090 is taken\n");
    owner.destroyForcibly();

    assertThatThrownBy(() -> folder.awaitReady(owner, Duration.ofSeconds(20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not start")
        .hasMessageContaining("Port 8090 is taken");
  }

  @Test
  void anOwnerThatTakesTooLongIsEnded() throws IOException {
    owned("1 x");

    assertThatThrownBy(() -> folder.awaitReady(owner, Duration.ofMillis(50)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was not up in 0 s");

    assertThat(owner.onExit().join().isAlive()).isFalse();
  }

  private Process marked() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "600");
    builder.environment().put(Mark.NAME, path.toString());
    return builder.start();
  }

  private void ownedBy(ProcessHandle process) throws IOException {
    owned(process.pid() + " " + process.info().startInstant().orElseThrow());
  }

  private void owned(String text) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("owner"), text);
  }
}
