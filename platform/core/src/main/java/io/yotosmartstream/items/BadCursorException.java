package io.yotosmartstream.items;

/** What was given as a cursor is none that a query gave. */
public final class BadCursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public BadCursorException(Throwable cause) {
    super("That is not a cursor of this list", cause);
  }
}
