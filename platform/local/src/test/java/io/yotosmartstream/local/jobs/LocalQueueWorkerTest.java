package io.yotosmartstream.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.local.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalQueueWorkerTest {
  @TempDir Path folder;
  private final List<String> done = new CopyOnWriteArrayList<>();
  private Database database;
  private LocalQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    queue = new LocalQueue(database, InstantSource.system());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void worksOffWhatIsThereAndWhatComes() {
    queue.send("a", "0");
    try (var worker = LocalQueueWorker.start(queue, "a", done::add)) {
      await().until(() -> done.size() == 1);
      IntStream.range(1, 20).forEach(i -> queue.send("a", Integer.toString(i)));
      await().until(() -> done.size() == 20);
    }
    assertThat(done).doesNotHaveDuplicates();
    assertThat(queue.poll("a", Duration.ZERO)).isEmpty();
  }

  @Test
  void findsWhatAnotherProcessSends() {
    LocalQueue other = new LocalQueue(database, InstantSource.system());
    try (var worker = LocalQueueWorker.start(queue, "a", done::add)) {
      other.send("a", "1");
      await().until(() -> done.contains("1"));
    }
  }

  @Test
  void triesAgainWhatFailed() {
    AtomicInteger tries = new AtomicInteger();
    try (var worker =
        LocalQueueWorker.start(
            queue,
            "a",
            body -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("The first try fails");
              }
              done.add(body);
            })) {
      queue.send("a", "1");
      queue.send("a", "2");
      await().until(() -> done.containsAll(List.of("1", "2")));
    }
    assertThat(tries).hasValue(3);
  }

  @Test
  void closingWaitsForTheMessageAtHand() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    LocalQueueWorker worker =
        LocalQueueWorker.start(
            queue,
            "a",
            body -> {
              started.countDown();
              goOn.await();
              done.add(body);
            });
    queue.send("a", "1");
    started.await();
    Thread closing = Thread.ofVirtual().start(worker::close);
    goOn.countDown();
    closing.join();
    assertThat(done).containsExactly("1");
  }

  @Test
  void whatIsInterruptedComesAgainAtOnce() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    LocalQueueWorker worker =
        LocalQueueWorker.start(
            queue,
            "a",
            body -> {
              started.countDown();
              new CountDownLatch(1).await();
            });
    queue.send("a", "1");
    started.await();
    worker.close(Duration.ofMillis(1));
    assertThat(queue.poll("a", Duration.ofMinutes(1)).orElseThrow().attempts()).isEqualTo(2);
  }
}
