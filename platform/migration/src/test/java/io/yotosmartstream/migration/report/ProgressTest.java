package io.yotosmartstream.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aTerminalShowsABarInOneLine() {
    go(true, 2);

    assertThat(said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            "\raudio        [..............................] 0 of 2"
                + "\raudio        [###############...............] 1 of 2"
                + "\raudio        [##############################] 2 of 2\n");
  }

  @Test
  void elsewhereThereIsALineForEachTenth() {
    go(false, 200);

    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .hasSize(10)
        .startsWith("audio: 20 of 200")
        .endsWith("audio: 200 of 200");
  }

  @Test
  void nothingIsSaidToBeNone() {
    go(true, 0);

    assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("audio: none");
  }

  private void go(boolean terminal, int total) {
    Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), terminal);
    progress.begin("audio", total);
    for (int i = 0; i < total; i++) {
      progress.step();
    }
  }
}
