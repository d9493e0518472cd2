package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.jobs.JobStep;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One run of a job: keeps its progress in the table and tells open pages. */
public final class JobRun {
  /** Thrown between steps where somebody cancelled the job. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Table table;
  private final LiveUpdates live;
  private final InstantSource clock;
  private final Runnable stillHere;
  private StoredJob current;

  JobRun(Table table, LiveUpdates live, InstantSource clock, StoredJob job, Runnable stillHere) {
    this.table = table;
    this.live = live;
    this.clock = clock;
    this.current = job;
    this.stillHere = stillHere;
  }

  public String householdId() {
    return current.householdId();
  }

  public Job job() {
    return current.job();
  }

  public int attempts() {
    return current.attempts();
  }

  /** The result of an earlier run of this step, where there is one. */
  public Optional<String> result(String name) {
    return Optional.ofNullable(current.results().get(name));
  }

  /**
   * Does the step with the given index, unless an earlier run has its result already.
   *
   * @param name under which the result is remembered
   */
  public String step(int index, String name, Supplier<String> work) {
    stillHere();
    Optional<String> earlier = result(name);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    mark(index, JobStep.Status.RUNNING);
    String result = work.get();
    change(
        stored ->
            stored.withResult(name, result).with(stepped(stored, index, JobStep.Status.DONE)));
    return result;
  }

  /**
   * What was so before the work began: found out once, and the same in every later run.
   *
   * @param name under which it is remembered
   */
  public String remembered(String name, Supplier<String> fact) {
    return result(name)
        .orElseGet(
            () -> {
              String found = fact.get();
              change(stored -> stored.withResult(name, found));
              return found;
            });
  }

  /**
   * Throws where the work is not this worker's any more; each step begins with it, and long ones
   * call it now and then.
   */
  public void stillHere() {
    stillHere.run();
    throwIfCancelled();
  }

  void mark(int index, JobStep.Status status) {
    change(stored -> stored.with(stepped(stored, index, status)));
  }

  void end(JobStatus status, @org.jspecify.annotations.Nullable String reason) {
    change(
        stored -> {
          Job job = stored.job();
          for (int i = 0; i < job.steps().size(); i++) {
            if (job.steps().get(i).status() == JobStep.Status.RUNNING) {
              job = job.withStep(i, job.steps().get(i).as(JobStep.Status.FAILED), clock.instant());
            }
          }
          return stored.with(job.withStatus(status, reason, clock.instant()));
        });
  }

  private void throwIfCancelled() {
    table
        .find(StoredJob.class, JobKeys.job(householdId(), job().jobId()))
        .ifPresent(stored -> current = stored.value());
    if (current.job().status() == JobStatus.CANCELLING
        || current.job().status() == JobStatus.CANCELLED) {
      throw new Cancelled();
    }
  }

  private Job stepped(StoredJob stored, int index, JobStep.Status status) {
    return stored
        .job()
        .withStep(index, stored.job().steps().get(index).as(status), clock.instant());
  }

  private void change(UnaryOperator<StoredJob> change) {
    current =
        table
            .change(StoredJob.class, JobKeys.job(householdId(), job().jobId()), change)
            .map(Stored::value)
            .orElse(current);
    live.publish(
        householdId(),
        new LiveMessage.JobMessage(clock.instant(), current.correlationId(), current.job()));
  }
}
