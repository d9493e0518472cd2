package io.yotosmartstream.features.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.ProcessLife;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MiniStack dies while scenarios run: a run of all of them in a process and a world of its own. */
class EmulatorDiesIT {
  /** Hundreds of scenarios that each wait for an answer take many times that. */
  private static final Duration QUICK = Duration.ofSeconds(60);

  private static final String MINISTACK =
      EmulatorKind.MINISTACK.program() + " " + EmulatorKind.MINISTACK.version();

  private Process run;

  @BeforeEach
  void start() throws IOException {
    run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dworld=stack",
                "-Dworld.folder=stack-that-dies",
                "-Dyoto.root=" + System.getProperty("yoto.root", ".."),
                "io.cucumber.core.cli.Main",
                "--monochrome",
                "--glue",
                "io.yotosmartstream.features.steps",
                "--plugin",
                "io.yotosmartstream.features.Closing",
                "--plugin",
                "pretty",
                "classpath:features")
            .redirectErrorStream(true)
            .start();
  }

  @AfterEach
  void end() {
    run.descendants().forEach(ProcessHandle::destroyForcibly);
    run.destroyForcibly();
  }

  @Test
  void theCauseIsSaidOnceAndTheRunEnds() throws Exception {
    List<String> printed = new ArrayList<>();
    List<ProcessHandle> all;
    long killed;
    try (BufferedReader lines = run.inputReader()) {
      // The first starts the world.
      readUntilScenario(2, lines, printed);
      all = run.descendants().toList();
      killed = System.nanoTime();
      miniStack(all).destroyForcibly();
      lines.lines().forEach(printed::add);
    }

    assertThat(run.waitFor(QUICK.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(QUICK);
    assertThat(run.exitValue()).isNotZero();
    String text = String.join("\n", printed);
    assertThat(failures(printed))
        .as(text)
        .filteredOn(line -> line.contains("The world has ended"))
        .singleElement()
        .asString()
        .contains(MINISTACK + " was ended by SIGKILL");
    // One may have been waiting for an answer as its line broke off: here, they run one by one.
    assertThat(printed.stream().filter(line -> line.startsWith("  FAILED: ")).toList())
        .as(text)
        .hasSizeBetween(1, 2);
    assertThat(text)
        .contains("not tried: ", "The world ended in the middle: " + MINISTACK + " was ended by");
    assertThat(all).noneMatch(ProcessLife::runs);
  }

  private static void readUntilScenario(int count, BufferedReader lines, List<String> printed)
      throws IOException {
    int seen = 0;
    while (seen < count) {
      String line = lines.readLine();
      assertThat(line).as("ended early:%n%s", String.join("\n", printed)).isNotNull();
      printed.add(line);
      if (line.startsWith("Scenario")) {
        seen++;
      }
    }
  }

  private static ProcessHandle miniStack(List<ProcessHandle> all) {
    return all.stream()
        .filter(process -> process.info().commandLine().orElse("").contains("-m ministack"))
        .findFirst()
        .orElseThrow();
  }

  /** Each is printed at its step, and at the end of the run again. */
  private static List<String> failures(List<String> printed) {
    return printed.stream()
        .takeWhile(line -> !line.startsWith("World stack: "))
        .map(String::strip)
        .distinct()
        .collect(Collectors.toList());
  }
}
