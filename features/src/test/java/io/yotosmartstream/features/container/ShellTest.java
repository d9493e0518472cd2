package io.yotosmartstream.features.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShellTest {
  /** More than a pipe holds, before it closes its output. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
  void errorsThatFillTheirPipeHoldNothingUp() {
    Shell.Result result =
        Shell.tryTo("sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' x >&2; echo done");

    assertThat(result.printed()).isEqualTo("done\n");
    assertThat(result.errors()).hasSize(1_000_000);
  }

  @Test
  void whatFailsIsSaidWithItsErrors() {
    assertThat(Shell.run("sh", "-c", "echo fine")).isEqualTo("fine\n");
    assertThatThrownBy(() -> Shell.run("sh", "-c", "echo broken >&2; exit 3"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ended with 3")
        .hasMessageContaining("broken");
  }
}
