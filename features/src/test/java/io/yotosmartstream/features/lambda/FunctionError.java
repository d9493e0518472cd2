package io.yotosmartstream.features.lambda;

/** What a function said instead of an answer. */
final class FunctionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FunctionError(String said) {
    super(said);
  }
}
