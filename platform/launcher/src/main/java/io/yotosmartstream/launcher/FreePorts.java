package io.yotosmartstream.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
public final class FreePorts {
  private static final int HIGHEST = 65_535;

  private FreePorts() {}

  /** A port that is free just now. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("This machine has no free port", e);
    }
  }

  /**
   * Reads the port that a person chose.
   *
   * @throws IllegalStateException that says what is wrong with it
   */
  public static int parse(String text, String variable) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 1 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalStateException(
        "%s must be a number from 1 to %d, not %s".formatted(variable, HIGHEST, text));
  }

  /**
   * @param command that is tried
   * @param variable that names the port
   * @throws IllegalStateException that says what to do where it is taken
   */
  public static void require(int port, String command, String variable) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port %d is taken: end what uses it, or choose another one, for example: %s %s=%d"
              .formatted(port, command, variable, port + 10 <= HIGHEST ? port + 10 : port - 10),
          e);
    }
  }
}
