package io.yotosmartstream.aws.queues;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.players.WakeUpSource;
import io.yotosmartstream.players.WakeUps;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes the two ends of the queues. A worker's end of the job queue is Lambda's. */
public final class AwsQueues {
  /**
   * Somebody waits for the answer behind a wake-up. Without it the command is found at the next
   * look only, when it may have expired; so a cold function, whose first call is slow, gets the
   * time.
   */
  private static final CallTimes HINT = new CallTimes(Duration.ofSeconds(2), Duration.ofSeconds(5));

  /** SQS holds the answer back until there is a message. */
  private static final CallTimes WAITING =
      new CallTimes(
          SqsWakeUpSource.WAIT.plus(Duration.ofSeconds(3)),
          SqsWakeUpSource.WAIT.plus(Duration.ofSeconds(5)));

  private AwsQueues() {}

  /**
   * @param url of the queue ({@code JOB_QUEUE_URL})
   */
  public static JobQueue jobs(AwsClients clients, String url) {
    return new SqsJobQueue(client(clients, CallTimes.QUICK), url);
  }

  /**
   * @param url of the queue ({@code WAKE_UP_QUEUE_URL})
   */
  public static WakeUps wakeUps(AwsClients clients, String url) {
    return new SqsWakeUps(client(clients, HINT), url);
  }

  /**
   * @param url of the queue ({@code WAKE_UP_QUEUE_URL})
   */
  public static WakeUpSource wakeUpSource(AwsClients clients, String url) {
    return new SqsWakeUpSource(client(clients, WAITING), url);
  }

  private static SqsClient client(AwsClients clients, CallTimes times) {
    return clients.make(SqsClient.builder(), "SQS", times);
  }
}
