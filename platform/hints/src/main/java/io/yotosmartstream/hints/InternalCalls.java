package io.yotosmartstream.hints;

import io.yotosmartstream.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * POSTs to the mqtt-service without making anybody wait. Calls of one lane arrive in their order;
 * what cannot be delivered is dropped, as all of it is only hints.
 */
final class InternalCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InternalCalls.class);
  private static final int LANES = 4;
  private static final int WAITING_PER_LANE = 256;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private record Call(String path, @Nullable JsonNode body) {}

  private final URI base;
  private final String secret;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final List<BlockingQueue<Call>> lanes = new ArrayList<>();
  private final List<Thread> senders = new ArrayList<>();
  private final AtomicBoolean failing = new AtomicBoolean();

  InternalCalls(URI base, String secret) {
    this.base = base;
    this.secret = secret;
    for (int i = 0; i < LANES; i++) {
      BlockingQueue<Call> lane = new ArrayBlockingQueue<>(WAITING_PER_LANE);
      lanes.add(lane);
      senders.add(Thread.ofVirtual().name("internal-calls-" + i).start(() -> sendFrom(lane)));
    }
  }

  /**
   * @param lane what is to stay in order, such as a household
   */
  void post(String lane, String path, @Nullable JsonNode body) {
    int index = Math.floorMod(lane.hashCode(), LANES);
    if (!lanes.get(index).offer(new Call(path, body))) {
      failed("it is too slow to take more");
    }
  }

  private void sendFrom(BlockingQueue<Call> lane) {
    try {
      while (true) {
        send(lane.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void send(Call call) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceFirst("/+$", "") + call.path()))
            .timeout(TIMEOUT)
            .header("X-Internal-Secret", secret);
    BodyPublisher body = BodyPublishers.noBody();
    if (call.body() != null) {
      request.header("Content-Type", "application/json");
      body = BodyPublishers.ofByteArray(Json.STRICT.writeValueAsBytes(call.body()));
    }
    try {
      HttpResponse<Void> response =
          client.send(request.POST(body).build(), BodyHandlers.discarding());
      if (response.statusCode() < 300) {
        if (failing.compareAndSet(true, false)) {
          LOG.info("The mqtt-service answers again");
        }
      } else {
        failed("it answers " + response.statusCode() + " at " + call.path());
      }
    } catch (IOException e) {
      failed(e.getClass().getSimpleName());
    }
  }

  private void failed(String why) {
    if (failing.compareAndSet(false, true)) {
      LOG.warn("The mqtt-service cannot be told: {}. Said once until it answers again", why);
    }
  }

  /** What still waits is dropped. */
  @Override
  public void close() {
    senders.forEach(Thread::interrupt);
    client.shutdownNow();
  }
}
