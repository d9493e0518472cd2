package io.yotosmartstream.features.bench;

import io.yotosmartstream.features.steps.AccountSteps;
import io.yotosmartstream.features.steps.YotoSteps;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.YotoSide;
import io.yotosmartstream.features.world.Worlds;
import io.yotosmartstream.json.Json;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * From a player's event at the broker to the message in the browser's socket, in world local. The
 * clock starts before the simulator is asked to publish, so that request is part of what is
 * measured.
 */
public final class LiveBenchmark {
  private static final int PER_SECOND = Integer.getInteger("bench.rate", 100);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM_UP = 5 * PER_SECOND;
  private static final Pattern MARK = Pattern.compile("\"trackTitle\":\"bench-([0-9]+)\"");

  private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
  private final Map<Integer, Long> received = new ConcurrentHashMap<>();

  private LiveBenchmark() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("world", "local");
    try (var world = Worlds.running()) {
      new LiveBenchmark().run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    Scene scene = new Scene();
    YotoSide yoto = new YotoSide(scene);
    AccountSteps accounts = new AccountSteps(scene, new Mails(scene));
    YotoSteps steps = new YotoSteps(scene, yoto, accounts);
    steps.linkedFamily("Robin", "Bedroom");
    Person robin = scene.person("Robin");
    String device = scene.id("player", "Bedroom");
    Answer ticket = robin.post("/api/live/tickets").require(201);
    WebSocket socket =
        Http.client()
            .newWebSocketBuilder()
            .buildAsync(URI.create(ticket.text("url")), new Ear())
            .join();
    var unused =
        socket
            .sendText(
                Json.STRICT.writeValueAsString(
                    Map.of("type", "ticket", "ticket", ticket.text("ticket"))),
                true)
            .join();

    int total = WARM_UP + PER_SECOND * SECONDS;
    publish(yoto, device, total);
    Awaitility.await()
        .atMost(10, TimeUnit.SECONDS)
        .ignoreExceptions()
        .until(() -> received.size() >= total - 1);
    report(total);
  }

  private void publish(YotoSide yoto, String device, int total) throws InterruptedException {
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    var publishers = Executors.newVirtualThreadPerTaskExecutor();
    int[] next = {0};
    var ticking =
        ticker.scheduleAtFixedRate(
            () -> {
              int number = next[0]++;
              if (number < total) {
                publishers.submit(() -> publish(yoto, device, number, total));
              }
            },
            0,
            1_000_000L / PER_SECOND,
            TimeUnit.MICROSECONDS);
    Awaitility.await()
        .atMost(2L * total / PER_SECOND + 60, TimeUnit.SECONDS)
        .until(() -> sent.size() >= total);
    ticking.cancel(false);
    ticker.shutdown();
    publishers.shutdown();
    publishers.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void publish(YotoSide yoto, String device, int number, int total) {
    String event =
        "{\"volume\":" + number % 16 + ",\"trackTitle\":\"bench-" + number + "\",\"eventUtc\":0}";
    sent.put(number, System.nanoTime());
    yoto.does(device, "raw", Map.of("topic", "data/events", "payload", event));
  }

  private void report(int total) {
    List<Double> millis = new ArrayList<>();
    for (int i = WARM_UP; i < total; i++) {
      Long at = received.get(i);
      if (at != null) {
        millis.add((at - sent.get(i)) / 1e6);
      }
    }
    Percentiles percentiles = Percentiles.of(millis);
    System.out.printf(
        """

        Player's event at the broker to message in the browser's socket, %d/s for %d s after %d s of warm-up
          events %d, arrived %d
          p50 %.1f ms   p99 %.1f ms   max %.1f ms   (wanted: p99 at most 100 ms)
        """,
        PER_SECOND,
        SECONDS,
        WARM_UP / PER_SECOND,
        total - WARM_UP,
        millis.size(),
        percentiles.p50(),
        percentiles.p99(),
        percentiles.max());
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        Matcher mark = MARK.matcher(text);
        if (text.indexOf("\"player.state\"") >= 0 && mark.find()) {
          received.putIfAbsent(Integer.valueOf(mark.group(1)), System.nanoTime());
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
