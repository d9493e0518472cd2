package io.yotosmartstream.jobs;

/** How far a job is. */
public enum JobStatus {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  /** Asked to stop; the worker does so after the step it is in. */
  CANCELLING,
  CANCELLED
}
