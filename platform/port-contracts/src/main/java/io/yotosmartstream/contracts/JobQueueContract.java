package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.jobs.JobMessage;
import io.yotosmartstream.jobs.JobQueue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue} says. The other end is the adapter's: it hands messages to a worker. */
public abstract class JobQueueContract {
  private JobQueue queue;

  protected abstract JobQueue queue();

  /**
   * The next message as a worker gets it, finished at once; empty where none comes within some
   * seconds.
   */
  protected abstract Optional<JobMessage> work() throws Exception;

  /** Gets the next message as a worker does, and fails on it. */
  protected abstract void fail() throws Exception;

  @BeforeEach
  void makeQueue() {
    queue = queue();
  }

  @Test
  void aMessageArrivesAsItWas() throws Exception {
    JobMessage message = new JobMessage("house", "job-ü", "correlation-1");
    queue.enqueue(message);
    assertThat(work()).contains(message);
  }

  @Test
  void aMessageNeedsNoCorrelation() throws Exception {
    JobMessage message = new JobMessage("house", "job", null);
    queue.enqueue(message);
    assertThat(work()).contains(message);
  }

  @Test
  void allMessagesArrive() throws Exception {
    Set<JobMessage> sent =
        IntStream.range(0, 10)
            .mapToObj(i -> new JobMessage("house", "job-" + i, null))
            .collect(Collectors.toSet());
    sent.forEach(queue::enqueue);
    Set<JobMessage> received = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      work().ifPresent(received::add);
    }
    assertThat(received).isEqualTo(sent);
  }

  @Test
  void whatManySendAtOnceArrives() throws Exception {
    Races.run(
        8,
        i ->
            () -> {
              queue.enqueue(new JobMessage("house", "job-" + i, null));
              return true;
            });
    Set<String> received = new HashSet<>();
    for (int i = 0; i < 8; i++) {
      work().map(JobMessage::jobId).ifPresent(received::add);
    }
    assertThat(received).hasSize(8);
  }

  @Test
  void aMessageThatFailsComesAgain() throws Exception {
    JobMessage message = new JobMessage("house", "job", null);
    queue.enqueue(message);
    fail();
    assertThat(List.of(work())).containsExactly(Optional.of(message));
  }
}
