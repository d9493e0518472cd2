package io.yotosmartstream.functions.jobs;

/** The job cannot be done. The message is for people. */
public final class JobFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JobFailedException(String message) {
    super(message);
  }
}
