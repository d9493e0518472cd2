package io.yotosmartstream.migration.source;

import org.jspecify.annotations.Nullable;

/** A row, or the file of a row, cannot be taken. Its message is for the report. */
public final class BrokenRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenRowException(String why) {
    super(why);
  }

  public BrokenRowException(String why, Throwable cause) {
    super(why, cause);
  }

  /** The one that an adapter wrapped into a fault of its own while it read from us. */
  public static @Nullable BrokenRowException behind(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenRowException broken) {
        return broken;
      }
    }
    return null;
  }
}
