package io.yotosmartstream.packaging;

/** The artefact cannot be packed here; the message says why and what to do. */
final class CannotPackage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotPackage(String why) {
    super(why);
  }
}
