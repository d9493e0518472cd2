package io.yotosmartstream.aws.queues;

import io.yotosmartstream.players.WakeUpSource;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Waits at the queue for as long as somebody hears. */
record SqsWakeUpSource(SqsClient sqs, String url) implements WakeUpSource {
  /** The longest that SQS lets one wait: the fewest calls to pay. */
  static final Duration WAIT = Duration.ofSeconds(20);

  @Override
  public Hearing hear(Listener listener) {
    return new QueueHearing(sqs, url, listener);
  }
}
