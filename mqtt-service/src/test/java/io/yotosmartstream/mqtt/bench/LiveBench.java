package io.yotosmartstream.mqtt.bench;

import io.yotosmartstream.mqtt.MqttService;
import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.Page;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import io.yotosmartstream.platform.Platform;
import io.yotosmartstream.platform.PlatformProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Measures the time from the broker to a page's socket, with the local platform (SQLite).
 * Arguments: events per second (100), seconds (20), open pages (3). Prints one line per run: the
 * first is there to warm up.
 */
public final class LiveBench {
  private LiveBench() {}

  public static void main(String[] arguments) throws Exception {
    int rate = argument(arguments, 0, 100);
    int seconds = argument(arguments, 1, 20);
    int pages = argument(arguments, 2, 3);
    Path data = Files.createTempDirectory("live-bench");
    Platform platform =
        PlatformProvider.load(Map.of("YOTO_PLATFORM", "local", "YOTO_DATA", data.toString()));
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto, platform.items())) {
      List<String> players =
          house.link(SimulatedYoto.FAMILY).stream().map(d -> d.deviceId()).toList();
      MqttService service = house.serve();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> players.stream().anyMatch(p -> house.state(p).isPresent()));
      run("warm-up", service, house, yoto, players, rate, 5, pages);
      run("measured", service, house, yoto, players, rate, seconds, pages);
    }
    System.exit(0); // the platform stays open until the process ends
  }

  private static void run(
      String name,
      MqttService service,
      House house,
      SimulatedYoto yoto,
      List<String> players,
      int rate,
      int seconds,
      int pages)
      throws Exception {
    int count = rate * seconds;
    long[] sent = new long[count];
    AtomicLongArray received = new AtomicLongArray(count);
    List<Page> open =
        LongStream.range(0, pages).mapToObj(i -> Page.open(service.live(), house)).toList();
    open.getLast().listen(message -> arrived(message, name, received));
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      sent[i] = System.nanoTime();
      yoto.raw(players.get(i % players.size()), "data/events", event(name, i));
    }
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> all(received, count));
    open.forEach(Page::close);
    long[] micros =
        LongStream.range(0, count)
            .map(i -> (received.get((int) i) - sent[(int) i]) / 1_000)
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d events at %d/s to %d pages: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        name,
        count,
        rate,
        pages,
        micros[count / 2] / 1000.0,
        micros[count * 99 / 100] / 1000.0,
        micros[count - 1] / 1000.0);
  }

  private static byte[] event(String run, int number) {
    return ("{\"trackTitle\":\""
            + run
            + "-"
            + number
            + "\",\"volume\":"
            + number % 16
            + ",\"eventUtc\":"
            + (1_790_000_000L + number)
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void arrived(JsonNode message, String run, AtomicLongArray received) {
    String title = message.at("/data/trackTitle").asString("");
    if (title.startsWith(run + "-")) {
      received.compareAndSet(
          Integer.parseInt(title.substring(run.length() + 1)), 0, System.nanoTime());
    }
  }

  private static boolean all(AtomicLongArray received, int count) {
    for (int i = 0; i < count; i++) {
      if (received.get(i) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
