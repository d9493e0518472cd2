package io.yotosmartstream.functions.jobs;

/** What a worker does for one kind of job. */
public interface JobWork {

  /**
   * Does the job, step by step, skipping what {@link JobRun} remembers as done.
   *
   * @throws JobFailedException where another try would fail the same way
   */
  void run(JobRun run);

  /** Tidies up after a job that failed or was cancelled. */
  default void gaveUp(JobRun run, String reason) {}
}
