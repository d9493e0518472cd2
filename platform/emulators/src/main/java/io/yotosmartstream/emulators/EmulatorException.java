package io.yotosmartstream.emulators;

/** An emulator cannot be had, and why; the message says what to do. */
public final class EmulatorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmulatorException(String message) {
    super(message);
  }

  EmulatorException(String message, Throwable cause) {
    super(message, cause);
  }
}
