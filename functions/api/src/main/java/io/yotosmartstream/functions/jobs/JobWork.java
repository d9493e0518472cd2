package io.yotosmartstream.functions.jobs;

/** What a worker does for one kind of job. */
public interface JobWork {

  /**
   * Does the job, step by step, skipping what {@link JobRun} remembers as done.
   *
   * @throws JobFailedException where another try would fail the same way
   */
  void run(JobRun run);

  /** Tidies up before a job ends as failed or cancelled. May be called twice. */
  default void gaveUp(JobRun run, String reason) {}
}
