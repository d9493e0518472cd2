package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void whatAKilledOneLeftIsClearedAway() throws IOException, InterruptedException {
    ownedBy(owner.toHandle());
    folder.ready("old");
    owner.destroyForcibly().waitFor();

    folder.requireNobody();

    assertThat(path).doesNotExist();
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

  private void ownedBy(ProcessHandle process) throws IOException {
    owned(process.pid() + " " + process.info().startInstant().orElseThrow());
  }

  private void owned(String text) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("owner"), text);
  }
}
