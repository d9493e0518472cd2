package io.yotosmartstream.packaging.runtime;

/** What a function said instead of an answer. */
public final class FunctionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FunctionError(String said) {
    super(said);
  }
}
