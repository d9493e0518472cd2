package io.yotosmartstream.mqtt.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class QueuedSocketTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final List<Integer> closed = new CopyOnWriteArrayList<>();
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch writing = new CountDownLatch(1);

  /** What happens when something is written. */
  private interface Line {
    void write() throws Exception;
  }

  @AfterEach
  void stop() {
    stuck.countDown();
    threads.close();
  }

  @Test
  void writesInOrder() {
    QueuedSocket socket = new QueuedSocket(session(() -> {}), threads);
    for (int i = 0; i < 200; i++) {
      socket.send("m" + i);
    }
    socket.close(4401, "over");
    socket.send("too late");

    await().atMost(Duration.ofSeconds(5)).until(() -> !closed.isEmpty());
    assertThat(written).hasSize(200).startsWith("m0", "m1", "m2").endsWith("m199");
    assertThat(closed).containsExactly(4401);
  }

  @Test
  void dropsAPageThatDoesNotReadWithoutWaitingForIt() throws Exception {
    QueuedSocket socket =
        new QueuedSocket(
            session(
                () -> {
                  writing.countDown();
                  stuck.await();
                }),
            threads);
    socket.send("first");
    writing.await();
    for (int i = 0; i < QueuedSocket.QUEUE + 1; i++) {
      socket.send("m" + i); // returns, though nothing is read
    }
    stuck.countDown();

    await().atMost(Duration.ofSeconds(5)).until(() -> !closed.isEmpty());
    assertThat(written).containsExactly("first");
    assertThat(closed).containsExactly(1013);
  }

  @Test
  void endsAPageThatIsGone() {
    QueuedSocket socket =
        new QueuedSocket(
            session(
                () -> {
                  throw new IOException("Broken pipe");
                }),
            threads);
    socket.send("first");

    await().atMost(Duration.ofSeconds(5)).until(() -> !closed.isEmpty());
    socket.send("second");
    assertThat(closed).hasSize(1);
  }

  private WebSocketSession session(Line line) {
    return (WebSocketSession)
        Proxy.newProxyInstance(
            WebSocketSession.class.getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (self, method, arguments) -> {
              switch (method.getName()) {
                case "sendMessage" -> {
                  line.write();
                  written.add(((TextMessage) arguments[0]).getPayload());
                }
                case "close" -> closed.add(((CloseStatus) arguments[0]).getCode());
                default -> {}
              }
              return null;
            });
  }
}
