package io.yotosmartstream.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessLifeTest {
  @Test
  void aLivingOneRunsAndADeadOneDoesNot() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "600").start();
    assertThat(ProcessLife.runs(process.toHandle())).isTrue();

    process.destroyForcibly().waitFor();

    assertThat(ProcessLife.runs(process.toHandle())).isFalse();
  }

  /** The system lists it, since its parent never asks how it ended. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aZombieDoesNotRun() throws IOException {
    Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
    try {
      long number = Long.parseLong(parent.inputReader().readLine());
      ProcessHandle child = ProcessHandle.of(number).orElseThrow();

      // Until it is no shell any more, it looks after its children.
      Awaitility.await()
          .until(() -> parent.info().arguments().filter(given -> given.length == 1).isPresent());

      child.destroyForcibly();

      Awaitility.await().until(() -> !ProcessLife.runs(child));
      assertThat(child.isAlive()).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void anEndIsSaidInPeoplesWords() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "600").start();

    assertThat(ProcessLife.ending(process.destroyForcibly().waitFor()))
        .isEqualTo("was ended by SIGKILL");
    assertThat(ProcessLife.ending(3)).isEqualTo("ended by itself with code 3");
  }
}
