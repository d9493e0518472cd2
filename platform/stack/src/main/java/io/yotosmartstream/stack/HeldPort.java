package io.yotosmartstream.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that is kept free for somebody who starts later. */
final class HeldPort implements AutoCloseable {
  private final ServerSocket socket;

  HeldPort() {
    try {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("This machine has no free port", e);
    }
  }

  int number() {
    return socket.getLocalPort();
  }

  /** Now its owner takes it. */
  void letGo() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    letGo();
  }
}
