package io.yotosmartstream.simulator;

import java.io.IOException;

/** Somebody else listens on a port the simulator was told to use. */
public final class PortTakenException extends IOException {

  private static final long serialVersionUID = 1L;

  PortTakenException(int port, String variable, Throwable cause) {
    super(
        "Port %d is taken: choose another with %s (0 takes any free one)".formatted(port, variable),
        cause);
  }
}
