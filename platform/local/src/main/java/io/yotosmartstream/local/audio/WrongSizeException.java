package io.yotosmartstream.local.audio;

import java.io.IOException;

/** Another number of bytes came than was announced. */
public final class WrongSizeException extends IOException {
  private static final long serialVersionUID = 1L;

  WrongSizeException(String message) {
    super(message);
  }
}
