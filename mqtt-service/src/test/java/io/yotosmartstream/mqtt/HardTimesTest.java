package io.yotosmartstream.mqtt;

import static io.yotosmartstream.mqtt.HardTimes.PATIENCE;
import static io.yotosmartstream.mqtt.HardTimes.clientIds;
import static io.yotosmartstream.mqtt.HardTimes.online;
import static io.yotosmartstream.mqtt.HardTimes.timings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.yoto.YotoAccount;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the cloud and the broker do to a service, over real sockets. */
class HardTimesTest {

  @Test
  void comesBackWithAFreshTokenEachTimeTheOldOneRunsOut() {
    try (SimulatedYoto yoto = SimulatedYoto.start(withTokensOf(3));
        House house = new House(yoto)) {
      house.link(SimulatedYoto.FAMILY);
      house.serve();
      Set<String> clientIds = new HashSet<>();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                clientIds.addAll(clientIds(yoto));
                return clientIds.size() >= 3;
              });

      assertThat(house.account().health()).isEqualTo(YotoAccount.Health.HEALTHY);
      await().atMost(PATIENCE).until(() -> clientsWithThreads(clientIds).size() == 1);
      assertThat(house.account().lastRefreshedAt()).isNotNull();
    }
  }

  @Test
  void waitsForAPersonWhenTheGrantIsRevokedAndGoesOnAfterANewOne() {
    try (SimulatedYoto yoto = SimulatedYoto.start(withTokensOf(3));
        House house = new House(yoto)) {
      house.link(SimulatedYoto.FAMILY);
      house.serve();
      await().atMost(PATIENCE).until(() -> clientIds(yoto).size() == 1);
      yoto.revokeTokens(SimulatedYoto.FAMILY);
      await()
          .atMost(PATIENCE)
          .until(() -> house.account().health() == YotoAccount.Health.NEEDS_CONSENT);

      house.consentAgain(SimulatedYoto.FAMILY);
      await().atMost(PATIENCE).until(() -> clientIds(yoto).size() == 1);
    }
  }

  @Test
  void comesBackAfterTheBrokerWasKilled() {
    URI http;
    URI mqtt;
    try (House house = new House(SimulatedYoto.start())) {
      SimulatedYoto first = house.yoto();
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      house.serve();
      await().atMost(PATIENCE).until(() -> online(house, player));
      http = first.http();
      mqtt = first.mqtt();
      first.close();

      try (SimulatedYoto second =
          SimulatedYoto.start(
              SimulatorSettings.inMemory().withPorts(http.getPort(), mqtt.getPort(), 0))) {
        house.consentAgain(second, SimulatedYoto.FAMILY);
        await().atMost(PATIENCE).until(() -> clientIds(second).size() == 1);
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  second.player(player, "knob", "{\"knob\":\"volume\",\"steps\":-16}");
                  return Integer.valueOf(0).equals(house.state(player).orElseThrow().volume());
                });
      }
    }
  }

  @Test
  void isNotDrivenIntoALoopByAnotherProgramOfTheSameAccount() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      house.serve();
      await().atMost(PATIENCE).until(() -> clientIds(yoto).size() == 1);
      String before = clientIds(yoto).getFirst();
      yoto.player(player, "drop", "{}");
      await()
          .atMost(PATIENCE)
          .until(() -> clientIds(yoto).size() == 1 && !clientIds(yoto).contains(before));
    }
  }

  @Test
  void anotherTaskTakesOverFromOneThatStopsAndFromOneThatDies() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService first = house.serve();
      await().atMost(PATIENCE).until(() -> clientIds(yoto).size() == 1);
      String served = clientIds(yoto).getFirst();
      house.serve();
      first.close();
      await()
          .atMost(PATIENCE)
          .until(() -> clientIds(yoto).size() == 1 && !clientIds(yoto).contains(served));

      Command command = house.queue(player, CommandKind.SET_VOLUME, d -> d.volume(2));
      await()
          .atMost(PATIENCE)
          .until(() -> house.command(command).status() == CommandStatus.ACKNOWLEDGED);
    }
  }

  /** Those that have threads in this process: one that is gone must leave none behind. */
  private static Set<String> clientsWithThreads(Set<String> clientIds) {
    Set<String> alive = new HashSet<>(clientIds);
    alive.removeIf(
        id ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains(id)));
    return alive;
  }

  private static SimulatorSettings withTokensOf(int seconds) {
    return SimulatorSettings.inMemory().withTimings(timings(seconds, 300));
  }
}
