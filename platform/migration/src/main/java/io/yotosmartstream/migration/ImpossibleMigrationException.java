package io.yotosmartstream.migration;

/** What was asked for cannot be done. Its message says what to do first. */
final class ImpossibleMigrationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImpossibleMigrationException(String message) {
    super(message);
  }
}
