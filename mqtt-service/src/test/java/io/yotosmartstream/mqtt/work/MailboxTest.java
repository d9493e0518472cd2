package io.yotosmartstream.mqtt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

  @Test
  void keepsTheOrderAndNeverWorksTwiceAtOnce() throws Exception {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch left = new CountDownLatch(1_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Mailbox mailbox = new Mailbox(threads, 10);
      IntStream.range(0, 1_000)
          .forEach(
              i ->
                  mailbox.post(
                      () -> {
                        done.add(i);
                        left.countDown();
                      }));
      assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).isSorted().hasSize(1_000);
  }

  @Test
  void goesOnAfterATaskThatThrows() {
    List<String> done = new ArrayList<>();
    Mailbox mailbox = new Mailbox(Runnable::run, 10);
    mailbox.post(
        () -> {
          throw new IllegalStateException("as the test wants");
        });
    mailbox.post(() -> done.add("next"));

    assertThat(done).containsExactly("next");
  }

  @Test
  void refusesOffersWhenTooManyWaitButNeverAPost() {
    Queue<Runnable> threads = new ArrayDeque<>();
    List<String> done = new ArrayList<>();
    Mailbox mailbox = new Mailbox(threads::add, 2);

    assertThat(mailbox.offer(() -> done.add("a"))).isTrue();
    assertThat(mailbox.offer(() -> done.add("b"))).isTrue();
    assertThat(mailbox.offer(() -> done.add("c"))).isFalse();
    mailbox.post(() -> done.add("d"));
    threads.remove().run();

    assertThat(done).containsExactly("a", "b", "d");
    assertThat(mailbox.offer(() -> done.add("e"))).isTrue();
  }
}
