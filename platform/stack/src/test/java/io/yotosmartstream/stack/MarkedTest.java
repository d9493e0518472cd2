package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MarkedTest {
  @TempDir Path folder;
  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void endThem() {
    started.stream().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** As a function is whose emulator was killed: its parent is gone, and nobody has its number. */
  @Test
  void onesThatInheritedTheMarkAreFoundWithoutTheirParent() throws IOException {
    Process parent = start(folder, "sh", "-c", "setsid sleep 600 & echo $!; sleep 600");
    ProcessHandle orphan = child(parent);
    parent.destroyForcibly();
    parent.onExit().join();

    assertThat(marked().end()).isGreaterThanOrEqualTo(1);

    assertThat(orphan.isAlive() && orphan.info().commandLine().isPresent()).isFalse();
    assertThat(marked().end()).isZero();
  }

  /** A task has the variables of its definition and no others, so its command line carries it. */
  @Test
  void onesThatCarryItOnTheirCommandLineAreFound() throws Exception {
    List<String> command = new Mark(folder).on(List.of("sh", "-c", "echo up; read never"));
    assertThat(command)
        .containsExactly(
            "sh",
            "-DYOTO_STACK=" + folder,
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-c",
            "echo up; read never");
    assertThat(folder.resolve("tmp")).isDirectory();
    // A shell takes no such options; its own words stand behind its script.
    Process task = start(null, "sh", "-c", "echo up; read never", "task", command.get(1));
    assertThat(task.getInputStream().read()).isEqualTo('u');

    assertThat(marked().end()).isEqualTo(1);

    assertThat(task.waitFor(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void othersAreLeftAlone() throws IOException {
    Process ofAnother = start(folder.resolve("other"), "sleep", "600");
    Process named = start(null, "sh", "-c", "read never", "YOTO_STACK=" + folder);

    assertThat(marked().end()).isZero();

    assertThat(List.of(ofAnother, named)).allMatch(Process::isAlive);
  }

  /** MiniStack starts functions while it is being ended. */
  @Test
  void thoseThatAreStartedMeanwhileAreEndedToo() throws IOException {
    Process spawner =
        start(folder, "sh", "-c", "echo up; while :; do setsid sleep 600 & sleep 0.01; done");
    assertThat(spawner.getInputStream().read()).isEqualTo('u');

    assertThat(marked().end()).isPositive();

    assertThat(marked().end()).isZero();
  }

  private Marked marked() {
    return new Marked(new Mark(folder));
  }

  /**
   * @param mark null without one
   */
  private Process start(Path mark, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (mark != null) {
      builder.environment().put(Mark.NAME, mark.toString());
    }
    Process process = builder.start();
    started.add(process.toHandle());
    return process;
  }

  private static ProcessHandle child(Process parent) throws IOException {
    return ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
  }
}
