package io.yotosmartstream.aws.queues;

import io.yotosmartstream.players.WakeUpSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * One thread that waits at the queue of wake-ups. A virtual one, as only such a thread leaves a
 * socket at once when it is interrupted.
 */
final class QueueHearing implements WakeUpSource.Hearing {
  private static final Logger LOG = LoggerFactory.getLogger(QueueHearing.class);
  private static final int AT_ONCE = 10;
  private static final Duration END = Duration.ofSeconds(3);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /** When another task may look at what is not for this one. */
  private static final int FOR_ANOTHER_SECONDS = 1;

  /** One less than would make it a dead letter, which a mere hint is not to become. */
  private static final int MOST_TRIES = 4;

  private final SqsClient sqs;
  private final String url;
  private final WakeUpSource.Listener listener;
  private final Thread thread;
  private volatile boolean closed;

  QueueHearing(SqsClient sqs, String url, WakeUpSource.Listener listener) {
    this.sqs = sqs;
    this.url = url;
    this.listener = listener;
    thread = Thread.ofVirtual().name("wake-ups").start(this::hear);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (!thread.join(END)) {
        LOG.warn("The queue of wake-ups is not left in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear() {
    Duration pause = FIRST_PAUSE;
    while (!closed) {
      try {
        hear(receive());
        if (pause.compareTo(FIRST_PAUSE) > 0) {
          LOG.info("The queue of wake-ups answers again");
        }
        pause = FIRST_PAUSE;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        if (pause.equals(FIRST_PAUSE)) {
          LOG.warn("The queue of wake-ups cannot be read. Said once until it can again", e);
        }
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        if (!slept(pause)) {
          return;
        }
      }
    }
  }

  private List<Message> receive() {
    ReceiveMessageResponse answer =
        sqs.receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(AT_ONCE)
                    .waitTimeSeconds((int) SqsWakeUpSource.WAIT.toSeconds())
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
    return answer.messages();
  }

  /**
   * All of them before any is settled: a queue that fails meanwhile keeps none from being heard.
   */
  private void hear(List<Message> messages) {
    List<Message> forAnother = new ArrayList<>();
    for (Message message : messages) {
      if (!heard(message) && tries(message) < MOST_TRIES) {
        forAnother.add(message);
      }
    }
    messages.forEach(message -> settle(message, forAnother.contains(message)));
  }

  private void settle(Message message, boolean forAnother) {
    if (!forAnother) {
      sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    } else {
      sqs.changeMessageVisibility(
          request ->
              request
                  .queueUrl(url)
                  .receiptHandle(message.receiptHandle())
                  .visibilityTimeout(FOR_ANOTHER_SECONDS));
    }
  }

  /** Whether nobody else needs to be told. */
  private boolean heard(Message message) {
    WakeUpMessage wakeUp = WakeUpMessage.read(message.body()).orElse(null);
    if (wakeUp == null) {
      LOG.warn("A message in the queue of wake-ups is none, and is dropped");
      return true;
    }
    String householdId = wakeUp.householdId();
    String deviceId = wakeUp.deviceId();
    try {
      if (householdId == null || deviceId == null) {
        listener.accountsChanged();
        return true;
      }
      return listener.commandsFor(householdId, deviceId);
    } catch (RuntimeException e) {
      LOG.error("A wake-up could not be followed; the next look finds what it was for", e);
      return true;
    }
  }

  private static int tries(Message message) {
    String count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    return count == null ? 1 : Integer.parseInt(count);
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
