package io.yotosmartstream.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than a request, as people see it.
 *
 * @param subjectId the card or audio that it is about
 * @param progress 0 to 100
 * @param reason why it failed, for people; null otherwise
 */
public record Job(
    String jobId,
    JobKind kind,
    String subjectId,
    JobStatus status,
    int progress,
    @Nullable String reason,
    List<JobStep> steps,
    Instant createdAt,
    Instant updatedAt) {

  public Job withStatus(JobStatus newStatus, @Nullable String newReason, Instant now) {
    return new Job(
        jobId,
        kind,
        subjectId,
        newStatus,
        newStatus == JobStatus.DONE ? 100 : progress,
        newReason,
        steps,
        createdAt,
        now);
  }

  /** The same with one step changed and progress counted anew from the steps that are done. */
  public Job withStep(int index, JobStep step, Instant now) {
    List<JobStep> changed = new java.util.ArrayList<>(steps);
    changed.set(index, step);
    int done = (int) changed.stream().filter(s -> s.status() == JobStep.Status.DONE).count();
    int percent = changed.isEmpty() ? 0 : Math.min(99, 100 * done / changed.size());
    return new Job(
        jobId, kind, subjectId, status, percent, reason, List.copyOf(changed), createdAt, now);
  }

  public boolean ended() {
    return status == JobStatus.DONE || status == JobStatus.FAILED || status == JobStatus.CANCELLED;
  }
}
