package io.yotosmartstream.aws.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.JobQueueContract;
import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import io.yotosmartstream.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsJobQueueEmulatorIT extends JobQueueContract {
  private static EmulatedQueues queues;
  private final String url = queues.queue();

  @BeforeAll
  static void start() {
    queues = new EmulatedQueues();
  }

  @AfterAll
  static void stop() {
    queues.close();
  }

  @Override
  protected JobQueue queue() {
    return AwsQueues.jobs(queues.clients, url);
  }

  @Override
  protected Optional<JobMessage> work() {
    Optional<Message> message = queues.receive(url).stream().findFirst();
    message.ifPresent(m -> queues.finish(url, m));
    return message.map(m -> Json.LENIENT.readValue(m.body(), JobMessage.class));
  }

  @Override
  protected void fail() {
    queues.giveBack(url, queues.receive(url).getFirst());
  }

  @Test
  void aMessageThatFailsFiveTimesIsADeadLetter() {
    queue().enqueue(new JobMessage("house", "job", null));
    for (int tries = 1; tries <= 5; tries++) {
      fail();
    }
    assertThat(queues.receive(url)).isEmpty();
    assertThat(queues.receiveDeadLetters())
        .singleElement()
        .extracting(Message::body)
        .asString()
        .contains("\"job\"");
  }
}
