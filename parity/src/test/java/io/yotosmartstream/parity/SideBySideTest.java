package io.yotosmartstream.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  /** {@code make inventory} writes the page in place of comparing it. */
  @Test
  void thePageIsUpToDate() throws IOException {
    String page = new SideBySide(Checkout.differences()).page(Example.OURS);
    Path file = Checkout.ROOT.resolve("docs/inventory/engines.md");

    if (Boolean.getBoolean("inventory.write")) {
      Files.writeString(file, page);
    }

    assertThat(file).as("make inventory writes it anew").hasContent(page);
  }
}
