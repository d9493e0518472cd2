package io.yotosmartstream.items;

/** The store could not answer. Nothing is known of the write that was under way. */
public final class ItemStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ItemStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
