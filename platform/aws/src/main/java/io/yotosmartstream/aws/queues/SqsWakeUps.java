package io.yotosmartstream.aws.queues;

import io.yotosmartstream.players.WakeUps;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends before it returns, as a function on Lambda stands still afterwards, but not for long. What
 * cannot be sent is dropped.
 */
final class SqsWakeUps implements WakeUps {
  private static final Logger LOG = LoggerFactory.getLogger(SqsWakeUps.class);

  private final SqsClient sqs;
  private final String url;
  private final AtomicBoolean failing = new AtomicBoolean();

  SqsWakeUps(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void commandsFor(String householdId, String deviceId) {
    send(new WakeUpMessage(householdId, deviceId));
  }

  @Override
  public void accountsChanged() {
    send(WakeUpMessage.ACCOUNTS);
  }

  private void send(WakeUpMessage message) {
    try {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(message.toJson()));
      if (failing.compareAndSet(true, false)) {
        LOG.info("The queue of wake-ups takes messages again");
      }
    } catch (SdkException e) {
      if (failing.compareAndSet(false, true)) {
        LOG.warn("The queue of wake-ups takes no message. Said once until it does again", e);
      }
    }
  }
}
