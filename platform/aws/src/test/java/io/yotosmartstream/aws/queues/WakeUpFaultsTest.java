package io.yotosmartstream.aws.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.standin.FaultyService;
import io.yotosmartstream.aws.standin.FaultyService.Fault;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.players.WakeUpSource.Hearing;
import io.yotosmartstream.players.WakeUpSource.Listener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakeUpFaultsTest {
  private static final String URL = "http://127.0.0.1/queue";
  private static final Duration SOON = Duration.ofSeconds(8);

  private final SqsInMemory queue = new SqsInMemory();
  private final FaultyService sqs = new FaultyService(queue);
  private final AwsClients clients = AwsClients.from(sqs.settings("SQS"));
  private final Wakened task = new Wakened(household -> household.equals("ours"));
  private Hearing hearing = () -> {};

  @AfterEach
  void stop() {
    hearing.close();
    clients.close();
    sqs.close();
  }

  private void hear(Listener listener) {
    hearing = AwsQueues.wakeUpSource(clients, URL).hear(listener);
  }

  @Test
  void aQueueThatDoesNotAnswerHoldsNobodyUp() {
    sqs.goesWrong(Fault.SILENT);
    Instant before = Instant.now();
    AwsQueues.wakeUps(clients, URL).commandsFor("ours", "device");
    assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
  }

  @Test
  void aJobThatIsNotTakenIsAFailure() {
    sqs.goesWrong(Fault.DOWN);
    assertThatThrownBy(
            () -> AwsQueues.jobs(clients, URL).enqueue(new JobMessage("house", "job", null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The queue of jobs takes no message");
  }

  @Test
  void duplicatesInAnyOrderAreHeardAndGone() {
    queue.put(WakeUpMessage.ACCOUNTS.toJson(), 1);
    queue.put(new WakeUpMessage("ours", "device").toJson(), 2);
    queue.put(WakeUpMessage.ACCOUNTS.toJson(), 1);
    hear(task);
    await().until(() -> queue.settled.size() == 3);
    assertThat(task.told()).containsExactly("accounts", "ours device", "accounts");
    assertThat(queue.settled).containsOnly("deleted");
  }

  @Test
  void whatIsForAnotherTaskIsThereForItSoon() {
    queue.put(new WakeUpMessage("theirs", "device").toJson(), 1);
    hear(task);
    await().until(() -> queue.settled.equals(List.of("for others in 1 s")));
  }

  @Test
  void aHintIsDroppedBeforeItIsADeadLetter() {
    queue.put(new WakeUpMessage("theirs", "device").toJson(), 4);
    hear(task);
    await().until(() -> queue.settled.equals(List.of("deleted")));
  }

  @Test
  void foreignMessagesAreDropped() {
    queue.put("no JSON", 1);
    queue.put("{\"householdId\":\"ours\"}", 1);
    queue.put("null", 1);
    queue.put(new WakeUpMessage("ours", "device").toJson(), 1);
    hear(task);
    await().until(() -> queue.settled.size() == 4);
    assertThat(task.told()).containsExactly("ours device");
    assertThat(queue.settled).containsOnly("deleted");
  }

  @Test
  void aListenerThatFailsDoesNotEndTheHearing() {
    queue.put(new WakeUpMessage("broken", "device").toJson(), 1);
    queue.put(new WakeUpMessage("ours", "device").toJson(), 1);
    hear(
        new Listener() {
          @Override
          public boolean commandsFor(String householdId, String deviceId) {
            if (householdId.equals("broken")) {
              throw new IllegalStateException("broken");
            }
            return task.commandsFor(householdId, deviceId);
          }

          @Override
          public void accountsChanged() {}
        });
    await().until(() -> task.told().contains("ours device"));
  }

  @Test
  void hearsAgainOnceTheQueueIsBack() {
    sqs.goesWrong(Fault.DOWN);
    hear(task);
    await().until(() -> sqs.calls().size() >= 3);
    sqs.goesWrong(Fault.NONE);
    queue.put(new WakeUpMessage("ours", "device").toJson(), 1);
    await().until(() -> task.told().contains("ours device"));
  }

  @Test
  void leavesAQueueAtWhichItWaitsWithinSeconds() {
    hear(task);
    await().until(() -> sqs.calls().contains("ReceiveMessage"));
    Instant before = Instant.now();
    hearing.close();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(sqs.calls()).containsExactly("ReceiveMessage");
  }
}
