package io.yotosmartstream.cost;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Range;

/** What the platform does for what households do: the parts of a {@link Profile} about programs. */
public final class Work {
  private Work() {}

  /** How long calls of functions take on average, cold starts included. */
  public record Milliseconds(
      @About("An operation of the contract.") @Range(min = 0, max = 3_600_000) double api,
      @About("A file of the page, where no CloudFront is.") @Range(min = 0, max = 3_600_000)
          double page,
      @About("A look into an upload.") @Range(min = 0, max = 3_600_000) double ingest,
      @About("A job.") @Range(min = 0, max = 3_600_000) double job,
      @About("Keeping the tokens of one Yoto account alive.") @Range(min = 0, max = 3_600_000)
          double tokens,
      @About("Opening or closing a live socket.") @Range(min = 0, max = 3_600_000) double live,
      @About("Saying whether somebody may sign up.") @Range(min = 0, max = 3_600_000) double signUp,
      @About("A call that keeps a function warm.") @Range(min = 0, max = 3_600_000)
          double warmUp) {}

  /** Units of DynamoDB: a read of 4 KB, a write of 1 KB; in a transaction each counts twice. */
  public record TableUse(
      @About("Gigabytes of a household in the table.") @Range(min = 0, max = 1_000_000_000)
          double gigabytes,
      @About("Reads of a request.") @Range(min = 0, max = 1_000_000) double readsPerRequest,
      @About("Writes of a request.") @Range(min = 0, max = 1_000_000) double writesPerRequest,
      @About("Writes when a player answers about its status.") @Range(min = 0, max = 1_000_000)
          double writesPerStatus,
      @About("Writes when a player tells an event.") @Range(min = 0, max = 1_000_000)
          double writesPerEvent,
      @About("Reads when a player says anything.") @Range(min = 0, max = 1_000_000)
          double readsPerMessage,
      @About("Writes of a command until it has ended.") @Range(min = 0, max = 1_000_000)
          double writesPerCommand,
      @About("Reads of a command until it has ended.") @Range(min = 0, max = 1_000_000)
          double readsPerCommand) {}

  /** What the mqtt-service does without anybody asking. */
  public record Beats(
      @About("Renewals within the time of a lease.") @Range(min = 1, max = 1_000_000)
          double renewalsPerLease,
      @About("Reads of a task at each renewal.") @Range(min = 0, max = 1_000_000)
          double readsPerTask,
      @About("Writes of a task at each renewal.") @Range(min = 0, max = 1_000_000)
          double writesPerTask,
      @About("Reads for a linked account at each renewal.") @Range(min = 0, max = 1_000_000)
          double readsPerAccount,
      @About("Writes for a linked account at each renewal.") @Range(min = 0, max = 1_000_000)
          double writesPerAccount) {}

  /** How queues are asked. */
  public record Queues(
      @About("Seconds that a call waits for a message; SQS knows 1 to 20.")
          @Range(min = 1, max = 20)
          double waitSeconds,
      @About("Calls that Lambda keeps waiting at a queue.") @Range(min = 1, max = 1000)
          int pollersOfFunction) {}

  /** Bytes of logs. */
  public record LogBytes(
      @About("Of a request in the access log.") @Range(min = 0, max = 1_000_000)
          double bytesPerAccess,
      @About("Of a function's call.") @Range(min = 0, max = 1_000_000) double bytesPerCall,
      @About("Of a task in an hour.") @Range(min = 0, max = 1_000_000_000) double bytesPerTaskHour,
      @About("Of a request that a task answers.") @Range(min = 0, max = 1_000_000)
          double bytesPerRequestInTask) {}

  /** What does not depend on households. */
  public record Upkeep(
      @About("Messages of alarms, rings and all-clears.") @Range(min = 0, max = 1_000_000)
          double alarms,
      @About("Megabytes of the page's files.") @Range(min = 0, max = 1_000_000)
          double pageMegabytes,
      @About("Releases.") @Range(min = 0, max = 1_000_000) double releases,
      @About("Megabytes that all images of a repository share.") @Range(min = 0, max = 1_000_000)
          double imageMegabytes,
      @About("Megabytes of each image alone.") @Range(min = 0, max = 1_000_000)
          double imageMegabytesPerRelease) {}
}
