package io.yotosmartstream.mqtt.metrics;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.players.Tally;
import io.yotosmartstream.mqtt.work.Timers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one line a minute that CloudWatch makes metrics of (embedded metric format). The stack's
 * alarms and graphs know them by the names that are used here.
 */
public final class EmbeddedMetrics {
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final String NAMESPACE = "YotoSmartStream";
  private static final String DIMENSION = "Environment";

  private final String environment;
  private final Supplier<Accounts.Counts> accounts;
  private final Tally tally;
  private final Timers timers;
  private final InstantSource clock;
  private final Consumer<String> log;

  /**
   * @param environment empty writes nothing
   * @param log takes lines; each must get into the log as it is, with nothing before it
   */
  public EmbeddedMetrics(
      String environment,
      Supplier<Accounts.Counts> accounts,
      Tally tally,
      Timers timers,
      InstantSource clock,
      Consumer<String> log) {
    this.environment = environment;
    this.accounts = accounts;
    this.tally = tally;
    this.timers = timers;
    this.clock = clock;
    this.log = log;
  }

  /** The first line comes after a minute, when accounts have had time to connect. */
  public void start() {
    if (!environment.isEmpty()) {
      goOn();
    }
  }

  private void goOn() {
    timers.after(
        PERIOD,
        () -> {
          goOn(); // first, so that nothing that goes wrong with one line ends them all
          log.accept(line());
        });
  }

  private String line() {
    ObjectNode line = Json.STRICT.createObjectNode();
    ObjectNode about = line.putObject("_aws").put("Timestamp", clock.millis());
    ObjectNode directive = about.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add(DIMENSION);
    ArrayNode metrics = directive.putArray("Metrics");
    line.put(DIMENSION, environment);

    Accounts.Counts counts = accounts.get();
    define(metrics, "AccountsConnected", "Count");
    line.put("AccountsConnected", counts.connected());
    define(metrics, "AccountsDisconnected", "Count");
    // They are counted one after the other, and one may be given back between.
    line.put("AccountsDisconnected", Math.max(0, counts.held() - counts.connected()));
    List<Long> lags = tally.takeLags();
    if (!lags.isEmpty()) {
      define(metrics, "EventLag", "Milliseconds");
      lags.forEach(line.putArray("EventLag")::add);
    }
    return Json.STRICT.writeValueAsString(line);
  }

  private static void define(ArrayNode metrics, String name, String unit) {
    metrics.addObject().put("Name", name).put("Unit", unit);
  }
}
