package io.yotosmartstream.mqtt.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.players.Tally;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmbeddedMetricsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock();
  private final ManualTimers timers = new ManualTimers(clock);
  private final Tally tally = new Tally();
  private final List<String> log = new ArrayList<>();
  private final EmfRules rules = new EmfRules();
  private Accounts.Counts counts = new Accounts.Counts(5, 3, 2);

  @Test
  void writesWhatTheStackLooksAt() {
    start("prod");
    tally.handedOn(Duration.ofMillis(12));
    tally.handedOn(Duration.ofMillis(340));
    timers.advance(MINUTE);

    String expected =
        """
        {"_aws": {
           "Timestamp": %d,
           "CloudWatchMetrics": [{
             "Namespace": "YotoSmartStream",
             "Dimensions": [["Environment"]],
             "Metrics": [
               {"Name": "AccountsConnected", "Unit": "Count"},
               {"Name": "AccountsDisconnected", "Unit": "Count"},
               {"Name": "EventLag", "Unit": "Milliseconds"}]}]},
         "Environment": "prod",
         "AccountsConnected": 2,
         "AccountsDisconnected": 1,
         "EventLag": [12, 340]}
        """
            .formatted(clock.millis());
    assertThat(log).hasSize(1);
    assertThat(read(log.getFirst())).isEqualTo(read(expected));
  }

  @Test
  void writesWhatCloudWatchTakes() {
    start("prod");
    timers.advance(MINUTE);
    tally.handedOn(Duration.ofMillis(12));
    timers.advance(MINUTE);
    for (int i = 0; i < 1_000; i++) {
      tally.handedOn(Duration.ofMillis(i));
    }
    timers.advance(MINUTE);

    assertThat(log).hasSize(3).allSatisfy(line -> assertThat(rules.faults(line)).isEmpty());
    assertThat(read(log.getLast()).get("EventLag")).hasSize(100);
  }

  @Test
  void aMinuteWithoutEventsHasNoLag() {
    start("prod");
    tally.handedOn(Duration.ofMillis(12));
    timers.advance(MINUTE.multipliedBy(2));

    assertThat(log).hasSize(2).last().asString().doesNotContain("EventLag");
  }

  @Test
  void eachMinuteTellsOfItself() {
    start("prod");
    timers.advance(MINUTE.minusMillis(1));
    assertThat(log).isEmpty();
    timers.advance(MINUTE);
    counts = new Accounts.Counts(5, 3, 3);
    timers.advance(MINUTE);

    assertThat(log.stream().map(line -> read(line).get("AccountsDisconnected").asInt()))
        .containsExactly(1, 0);
  }

  @Test
  void anAccountThatIsGivenBackWhileItIsCountedIsNotLessThanNone() {
    counts = new Accounts.Counts(5, 2, 3);
    start("prod");
    timers.advance(MINUTE);

    assertThat(read(log.getFirst()).get("AccountsDisconnected").asInt()).isZero();
  }

  @Test
  void isOffWhereNoEnvironmentIsNamed() {
    start("");
    timers.advance(MINUTE.multipliedBy(3));

    assertThat(log).isEmpty();
    assertThat(timers.size()).isZero();
  }

  private void start(String environment) {
    new EmbeddedMetrics(environment, () -> counts, tally, timers, clock, log::add).start();
  }

  private static JsonNode read(String json) {
    return Json.LENIENT.readTree(json);
  }
}
