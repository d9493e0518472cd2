package io.yotosmartstream.functions.jobs;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.jobs.JobKind;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobStatus;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.yoto.YotoCloudException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The worker behind the queue. Bears the same message twice: a lease keeps two workers off one job,
 * and a step that is done is not done again. A fault that may pass is thrown, so that the queue
 * brings the message again.
 */
public final class RunJob implements Consumer<JobMessage> {
  private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

  /**
   * Shorter than the queue hides a message, so that the message of a killed worker is not used up
   * by tries that find the job taken.
   */
  private static final Duration LEASE = Duration.ofSeconds(20);

  /** One below the queue's own limit, so that the job says why before the message is given up. */
  private static final int ATTEMPTS = 4;

  private final Table table;
  private final Leases leases;
  private final LiveUpdates live;
  private final InstantSource clock;
  private final Map<JobKind, JobWork> work;

  public RunJob(Table table, LiveUpdates live, InstantSource clock, Map<JobKind, JobWork> work) {
    this.table = table;
    this.leases = new Leases(table, clock);
    this.live = live;
    this.clock = clock;
    this.work = work;
  }

  /** Another worker has this job now; the message comes again later in case that one dies. */
  public static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException(String jobId) {
      super("Another worker has job " + jobId);
    }
  }

  /** What it does has the correlation id of the request that began the job. */
  @Override
  public void accept(JobMessage message) {
    String correlationId = message.correlationId();
    if (correlationId == null) {
      work(message);
      return;
    }
    try (var unused = MDC.putCloseable("correlationId", correlationId)) {
      Correlation.run(correlationId, () -> work(message));
    }
  }

  private void work(JobMessage message) {
    Optional<Stored<StoredJob>> found =
        table.find(StoredJob.class, JobKeys.job(message.householdId(), message.jobId()));
    if (found.isEmpty() || found.get().value().job().ended()) {
      return;
    }
    String lease = "job-" + message.jobId();
    String holder = UUID.randomUUID().toString();
    if (!leases.acquire(lease, holder, LEASE)) {
      throw new BusyException(message.jobId());
    }
    try (KeptLease kept = KeptLease.keep(leases, lease, holder, LEASE)) {
      begin(message).ifPresent(job -> run(job, () -> require(kept, message)));
    }
  }

  private static void require(KeptLease kept, JobMessage message) {
    if (kept.lost()) {
      throw new BusyException(message.jobId());
    }
  }

  private Optional<StoredJob> begin(JobMessage message) {
    return table
        .change(
            StoredJob.class,
            JobKeys.job(message.householdId(), message.jobId()),
            stored ->
                switch (stored.job().status()) {
                  case WAITING, RUNNING ->
                      stored.begun(
                          stored.job().withStatus(JobStatus.RUNNING, null, clock.instant()));
                  default -> stored;
                })
        .map(Stored::value)
        .filter(stored -> !stored.job().ended());
  }

  private void run(StoredJob job, Runnable stillHere) {
    JobRun run = new JobRun(table, live, clock, job, stillHere);
    JobWork doing = work.get(job.job().kind());
    if (doing == null) {
      throw new IllegalStateException("There is no worker for " + job.job().kind());
    }
    if (job.job().status() == JobStatus.CANCELLING) {
      cancel(run, doing);
      return;
    }
    try {
      doing.run(run);
      run.end(JobStatus.DONE, null);
    } catch (JobRun.Cancelled e) {
      cancel(run, doing);
    } catch (JobFailedException e) {
      fail(run, doing, e.getMessage());
    } catch (YotoCloudException e) {
      if (mayPass(e) && run.attempts() < ATTEMPTS) {
        throw e;
      }
      fail(run, doing, YotoWords.forPeople(e));
    } catch (BusyException e) {
      throw e;
    } catch (RuntimeException e) {
      if (run.attempts() < ATTEMPTS) {
        throw e;
      }
      LOG.error("Job {} is given up", job.job().jobId(), e);
      fail(run, doing, "Something went wrong on our side. Try again later.");
    }
  }

  private static void fail(
      JobRun run, JobWork doing, @org.jspecify.annotations.Nullable String reason) {
    String why = reason == null ? "It could not be done." : reason;
    doing.gaveUp(
        run, why); // first: a kill in between is followed by another run, which ends here again
    run.end(JobStatus.FAILED, why);
  }

  private static void cancel(JobRun run, JobWork doing) {
    doing.gaveUp(run, "Cancelled.");
    run.end(JobStatus.CANCELLED, null);
  }

  private static boolean mayPass(YotoCloudException e) {
    return switch (e.kind()) {
      case UNAVAILABLE, TOO_MANY, UNAUTHORIZED -> true;
      case INVALID_GRANT, FORBIDDEN, REJECTED -> false;
    };
  }
}
