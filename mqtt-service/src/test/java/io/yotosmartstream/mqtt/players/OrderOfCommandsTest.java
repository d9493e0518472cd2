package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.mqtt.testing.FakeBroker;
import io.yotosmartstream.players.CommandKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wake-ups that come twice, in another order, or to two tasks at once. */
class OrderOfCommandsTest extends PlayerDeskFixture {

  @Test
  void aWakeUpSendsAllThatWaitsInTheOrderInWhichItWasAskedFor() {
    settle();
    queue("c1", CommandKind.RESUME);
    queue("c2", CommandKind.SET_SLEEP_TIMER);
    queue("c3", CommandKind.STOP);
    desk.lookForCommands(); // the one for c3, say
    desk.lookForCommands();
    desk.lookForCommands();

    assertThat(sent(session)).containsExactly("c1", "c3");
  }

  @Test
  void twoTasksThatHoldAPlayerAtOnceDoNotBothPressTheButton() throws Exception {
    FakeBroker.Session otherSession = session();
    PlayerDesk other = desk();
    desk.aboard(session);
    other.aboard(otherSession);
    List<String> asked = IntStream.range(100, 140).mapToObj(i -> "c" + i).toList();
    asked.forEach(id -> queue(id, CommandKind.RESUME));
    CountDownLatch go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> looks = new ArrayList<>();
      for (PlayerDesk each : List.of(desk, other)) {
        looks.add(
            threads.submit(
                () -> {
                  go.await();
                  each.lookForCommands();
                  return null;
                }));
      }
      go.countDown();
      for (Future<?> look : looks) {
        look.get();
      }
    }

    List<String> both = new ArrayList<>(sent(session));
    both.addAll(sent(otherSession));
    assertThat(both).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(sent(session)).isSorted();
    assertThat(sent(otherSession)).isSorted();
  }

  private static List<String> sent(FakeBroker.Session session) {
    return session.published.stream()
        .filter(p -> p.contains("requestId\":\"c"))
        .map(p -> p.replaceAll(".*requestId\":\"(c[0-9]+)\".*", "$1"))
        .toList();
  }
}
