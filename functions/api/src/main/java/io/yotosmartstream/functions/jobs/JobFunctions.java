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
import java.util.Optional;
import java.util.function.Function;

/** Looking at long work, beginning it, cancelling it. */
public final class JobFunctions {
  private static final Duration KEPT = Duration.ofDays(30);

  /**
   * A queue that is not empty delays it too; its message comes once more then, which does no harm.
   */
  private static final Duration NOT_BEGUN = Duration.ofMinutes(1);

  /** Longer than a worker says nothing of a job that it is at. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(15);

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
        table.list(StoredJob.class, request.newestFirst(partition, JobKeys.PREFIX)), this::revived);
  }

  public Job getJob(JobId request) {
    return table
        .find(StoredJob.class, JobKeys.job(request.caller().householdId(), request.jobId()))
        .map(stored -> revived(stored.value()))
        .orElseThrow(() -> Refusal.notFound("job"));
  }

  /**
   * A job that nobody begins may have been written down just before a kill, without its message.
   * Whoever looks at it sends the message again, at most once in fifteen minutes; workers bear it
   * twice.
   */
  private Job revived(StoredJob stored) {
    Job job = stored.job();
    Instant now = clock.instant();
    Duration silence = job.status() == JobStatus.WAITING ? NOT_BEGUN : LEFT_ALONE;
    if (job.ended() || job.updatedAt().plus(silence).isAfter(now)) {
      return job;
    }
    var unused =
        table.change(
            StoredJob.class,
            JobKeys.job(stored.householdId(), job.jobId()),
            late ->
                late.with(late.job().withStatus(late.job().status(), late.job().reason(), now)));
    queue.enqueue(new JobMessage(stored.householdId(), job.jobId(), stored.correlationId()));
    return job;
  }

  /**
   * The worker ends it, and tidies up after it: before its first step, or after the one it is in.
   */
  public Job cancelJob(JobId request) {
    String household = request.caller().householdId();
    Job before = getJob(request);
    Instant now = clock.instant();
    Job changed =
        table
            .change(
                StoredJob.class,
                JobKeys.job(household, request.jobId()),
                stored ->
                    switch (stored.job().status()) {
                      case WAITING, RUNNING ->
                          stored.with(stored.job().withStatus(JobStatus.CANCELLING, null, now));
                      default -> stored;
                    })
            .map(stored -> stored.value().job())
            .orElseThrow(() -> Refusal.notFound("job"));
    if (before.status() == JobStatus.WAITING) {
      queue.enqueue(new JobMessage(household, request.jobId(), Correlation.current()));
    }
    live.publish(household, new LiveMessage.JobMessage(now, Correlation.current(), changed));
    return changed;
  }

  /**
   * Writes the job down together with what belongs to it, then hands it to the worker.
   *
   * @param facts what the worker must know of the moment in which it was asked for, by name
   * @return the job, or empty (and nothing written) where one of the other writes did not hold
   */
  public Optional<Job> begin(
      String householdId,
      JobKind kind,
      String subjectId,
      List<String> steps,
      Map<String, String> facts,
      Function<Job, List<Write>> with) {
    Instant now = clock.instant();
    List<JobStep> waiting =
        steps.stream().map(name -> new JobStep(name, JobStep.Status.WAITING)).toList();
    Job job = new Job(ids.next(), kind, subjectId, JobStatus.WAITING, 0, null, waiting, now, now);
    StoredJob stored = new StoredJob(job, householdId, facts, 0, Correlation.current());
    List<Write> writes = new ArrayList<>(with.apply(job));
    writes.add(Table.create(JobKeys.job(householdId, job.jobId()), stored, now.plus(KEPT)));
    if (table.write(writes) == WriteOutcome.CONFLICT) {
      return Optional.empty();
    }
    queue.enqueue(new JobMessage(householdId, job.jobId(), Correlation.current()));
    live.publish(householdId, new LiveMessage.JobMessage(now, Correlation.current(), job));
    return Optional.of(job);
  }
}
