package io.yotosmartstream.packaging.image;

/** An image is not what is needed; the message says why and what to do. */
public final class CannotUseImage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotUseImage(String why) {
    super(why);
  }
}
