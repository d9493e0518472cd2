package io.yotosmartstream.platform;

/** No adapters lie beside the program that the settings choose. The message says which do. */
public final class NoPlatformException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NoPlatformException(String message) {
    super(message);
  }
}
