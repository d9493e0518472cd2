package io.yotosmartstream.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.ManualClock;
import io.yotosmartstream.local.database.Database;
import io.yotosmartstream.local.jobs.LocalQueue.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalQueueTest {
  private static final Duration HIDDEN = Duration.ofSeconds(30);
  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private Database database;
  private LocalQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    queue = new LocalQueue(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theOldestComesFirstAndQueuesDoNotMix() {
    queue.send("a", "1");
    queue.send("b", "x");
    queue.send("a", "2");
    assertThat(poll()).map(Message::body).contains("1");
    assertThat(poll()).map(Message::body).contains("2");
    assertThat(poll()).isEmpty();
  }

  @Test
  void aPolledMessageIsHiddenForAWhile() {
    queue.send("a", "1");
    Message first = poll().orElseThrow();
    assertThat(poll()).isEmpty();
    clock.advance(HIDDEN);
    Message second = poll().orElseThrow();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempts()).isEqualTo(2);
  }

  @Test
  void aMessageThatIsAnothersByNowIsLeftAlone() {
    queue.send("a", "1");
    Message late = poll().orElseThrow();
    clock.advance(HIDDEN);
    Message current = poll().orElseThrow();
    assertThat(queue.ack(late)).isFalse();
    assertThat(queue.extend(late, HIDDEN)).isFalse();
    assertThat(queue.nack(late, Duration.ZERO)).isFalse();
    assertThat(queue.ack(current)).isTrue();
    clock.advance(HIDDEN);
    assertThat(poll()).isEmpty();
  }

  @Test
  void anExtendedMessageStaysHidden() {
    queue.send("a", "1");
    Message message = poll().orElseThrow();
    clock.advance(HIDDEN.minusSeconds(1));
    assertThat(queue.extend(message, HIDDEN)).isTrue();
    clock.advance(HIDDEN.minusSeconds(1));
    assertThat(poll()).isEmpty();
    assertThat(queue.ack(message)).isTrue();
  }

  @Test
  void aFailedMessageComesAfterItsDelay() {
    queue.send("a", "1");
    queue.nack(poll().orElseThrow(), Duration.ofSeconds(5));
    assertThat(poll()).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(poll()).isPresent();
  }

  @Test
  void afterFiveFailuresItIsDead() {
    queue.send("a", "bad");
    for (int i = 1; i <= LocalQueue.TRIES; i++) {
      Message message = poll().orElseThrow();
      assertThat(message.attempts()).isEqualTo(i);
      queue.nack(message, Duration.ZERO);
    }
    assertThat(poll()).isEmpty();
    assertThat(queue.deadLetters("a")).containsExactly("bad");
    assertThat(queue.deadLetters("b")).isEmpty();
  }

  @Test
  void afterFiveWorkersThatDiedItIsDeadToo() {
    queue.send("a", "kills");
    queue.send("a", "good");
    for (int i = 1; i <= LocalQueue.TRIES; i++) {
      assertThat(poll()).map(Message::body).contains("kills");
      queue.ack(poll().orElse(new Message(0, "", "a", "", 0)));
      clock.advance(HIDDEN);
    }
    poll();
    assertThat(queue.deadLetters("a")).containsExactly("kills");
  }

  private Optional<Message> poll() {
    return queue.poll("a", HIDDEN);
  }
}
