package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.jobs.Job;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.jobs.JobStep;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looking at long work, beginning it, cancelling it. */
public final class JobFunctions {
  private static final Duration KEPT = Duration.ofDays(30);

  /** Names a job. */
  public record JobId(Caller caller, String jobId) {}

  private final Table table;
  private final JobQueue queue;
  private final LiveUpdates live;
  private final IdGenerator ids;
  private final InstantSource clock;

  public JobFunctions(
      Table table, JobQueue queue, LiveUpdates live, IdGenerator ids, InstantSource clock) {
    this.table = table;
    this.queue = queue;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  public Items<Job> listJobs(ListRequest request) {
    String partition = JobKeys.partition(request.caller().householdId());
    return Items.of(
        table.list(StoredJob.class, request.newestFirst(partition, JobKeys.PREFIX)),
        StoredJob::job);
  }

  public Job getJob(JobId request) {
    return table
        .find(StoredJob.class, JobKeys.job(request.caller().householdId(), request.jobId()))
        .map(stored -> stored.value().job())
        .orElseThrow(() -> Refusal.notFound("job"));
  }

  /** One that has not begun is cancelled at once; a running one stops after the step it is in. */
  public Job cancelJob(JobId request) {
    String household = request.caller().householdId();
    Instant now = clock.instant();
    Job changed =
        table
            .change(
                StoredJob.class,
                JobKeys.job(household, request.jobId()),
                stored ->
                    switch (stored.job().status()) {
                      case WAITING ->
                          stored.with(stored.job().withStatus(JobStatus.CANCELLED, null, now));
                      case RUNNING ->
                          stored.with(stored.job().withStatus(JobStatus.CANCELLING, null, now));
                      default -> stored;
                    })
            .map(stored -> stored.value().job())
            .orElseThrow(() -> Refusal.notFound("job"));
    live.publish(household, new LiveMessage.JobMessage(now, Correlation.current(), changed));
    return changed;
  }

  /**
   * Writes the job down together with what belongs to it, then hands it to the worker.
   *
   * @return the job, or empty (and nothing written) where one of the other writes did not hold
   */
  public java.util.Optional<Job> begin(
      String householdId,
      JobKind kind,
      String subjectId,
      List<String> steps,
      java.util.function.Function<Job, List<Write>> with) {
    Instant now = clock.instant();
    List<JobStep> waiting =
        steps.stream().map(name -> new JobStep(name, JobStep.Status.WAITING)).toList();
    Job job = new Job(ids.next(), kind, subjectId, JobStatus.WAITING, 0, null, waiting, now, now);
    StoredJob stored = new StoredJob(job, householdId, Map.of(), 0, Correlation.current());
    List<Write> writes = new ArrayList<>(with.apply(job));
    writes.add(Table.create(JobKeys.job(householdId, job.jobId()), stored, now.plus(KEPT)));
    if (table.write(writes) == WriteOutcome.CONFLICT) {
      return java.util.Optional.empty();
    }
    queue.enqueue(new JobMessage(householdId, job.jobId(), Correlation.current()));
    live.publish(householdId, new LiveMessage.JobMessage(now, Correlation.current(), job));
    return java.util.Optional.of(job);
  }
}
