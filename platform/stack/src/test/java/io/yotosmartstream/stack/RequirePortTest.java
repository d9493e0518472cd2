package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/require-port. */
class RequirePortTest {
  @TempDir Path checkout;

  @Test
  void aTakenPortIsSaidWithTheWayOut() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThat(said("" + port))
          .startsWith("1 Port " + port + " is taken")
          .contains("make stack-up STACK_PORT=");
    }
  }

  /** The stack's own program knows whose it is. */
  @Test
  void thePortOfAStackOfThisCheckoutIsNoFault() throws Exception {
    Files.createFile(Files.createDirectory(checkout.resolve(".stack")).resolve("owner"));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(said("" + other.getLocalPort())).isEqualTo("0 ");
    }
  }

  @Test
  void aFreePortIsOne() throws Exception {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
    }
    assertThat(said("" + port)).isEqualTo("0 ");
  }

  @Test
  void whatIsNoPortIsRefused() throws Exception {
    for (String wrong : new String[] {"", "abc", "0", "65536"}) {
      assertThat(said(wrong)).startsWith("1 STACK_PORT must be a number from 1 to 65535");
    }
  }

  /** Its code, and all that it prints. */
  private String said(String port) throws IOException, InterruptedException {
    Path script = Path.of("../../bin/require-port").toAbsolutePath().normalize();
    Process process =
        new ProcessBuilder(script.toString(), port)
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() + " " + printed;
  }
}
