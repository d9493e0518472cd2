package io.yotosmartstream.jobs;

/** One step of a job, named for people. */
public record JobStep(String name, Status status) {
  /** How far a step is. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  public JobStep as(Status newStatus) {
    return new JobStep(name, newStatus);
  }
}
