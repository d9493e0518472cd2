package io.yotosmartstream.aws.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.contracts.WakeUpsContract;
import io.yotosmartstream.players.WakeUpSource.Hearing;
import io.yotosmartstream.players.WakeUps;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsWakeUpsEmulatorIT extends WakeUpsContract {
  private static final AwsClients NOWHERE =
      AwsClients.from(
          Map.of(
              "AWS_REGION", "eu-west-1",
              "AWS_ACCESS_KEY_ID", "key",
              "AWS_SECRET_ACCESS_KEY", "secret",
              "AWS_ENDPOINT_URL", "http://127.0.0.1:1"));
  private static EmulatedQueues queues;

  /** The call in which a task waits when it ends can take a message with it for that long. */
  private static final int HIDDEN_SECONDS = 5;

  private final String url = queues.queue(HIDDEN_SECONDS);
  private final Wakened task = new Wakened(household -> !household.startsWith("other"));
  private final Hearing hearing = AwsQueues.wakeUpSource(queues.clients, url).hear(task);

  @BeforeAll
  static void start() {
    queues = new EmulatedQueues();
  }

  @AfterEach
  void leave() {
    hearing.close();
  }

  @AfterAll
  static void stop() {
    queues.close();
  }

  @Override
  protected WakeUps wakeUps() {
    return AwsQueues.wakeUps(queues.clients, url);
  }

  @Override
  protected WakeUps toNobody() {
    return AwsQueues.wakeUps(NOWHERE, url);
  }

  @Override
  protected boolean wokenFor(String householdId, String deviceId) {
    return task.told().contains(householdId + " " + deviceId);
  }

  @Override
  protected boolean wokenForAccounts() {
    return task.told().contains(Wakened.ACCOUNTS);
  }

  @Test
  void whatWasHeardLeavesTheQueue() {
    wakeUps().commandsFor("house", "device");
    await().until(() -> wokenFor("house", "device") && waiting() == 0);
  }

  @Test
  void whatIsAnotherTasksComesToIt() {
    Wakened another = new Wakened(household -> true);
    wakeUps().commandsFor("other-house", "device");
    await().until(() -> wokenFor("other-house", "device"));
    hearing.close();
    try (Hearing of = AwsQueues.wakeUpSource(queues.clients, url).hear(another)) {
      await()
          .atMost(Duration.ofSeconds(6 * HIDDEN_SECONDS))
          .until(() -> another.told().contains("other-house device"));
    }
    assertThat(task.told()).doesNotContain(Wakened.ACCOUNTS);
  }

  /** In the queue, seen or hidden. */
  private int waiting() {
    Map<QueueAttributeName, String> counts =
        queues
            .sqs
            .getQueueAttributes(
                request ->
                    request
                        .queueUrl(url)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return counts.values().stream().mapToInt(Integer::parseInt).sum();
  }
}
