package io.yotosmartstream.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.mqtt.players.Rhythm;
import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.Page;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.simulator.SimulatorSettings;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.yoto.YotoAccount;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the cloud, the broker and players do to a service, over real sockets. */
class HardTimesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

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
  void survivesWhatPlayersSend() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService service = house.serve(HardTimesTest::withLegacyTopics);
      await().atMost(PATIENCE).until(() -> online(house, player));
      try (Page page = Page.open(service.live(), house)) {
        yoto.raw(player, "data/events", "{\"volume\":".getBytes(StandardCharsets.UTF_8));
        yoto.raw(player, "data/events", new byte[] {(byte) 0xFF, 0x00, (byte) 0xFE});
        yoto.raw(player, "data/events", new byte[0]);
        yoto.raw(player, "response", "[]".getBytes(StandardCharsets.UTF_8));
        byte[] partial = "{\"trackTitle\":\"Caf?\"}".getBytes(StandardCharsets.UTF_8);
        partial[18] = (byte) 0xE9;
        yoto.raw(player, "data/events", partial);
        byte[] twice =
            "{\"volume\":\"2\",\"eventUtc\":1790000001}".getBytes(StandardCharsets.UTF_8);
        yoto.raw(player, "events", twice);
        yoto.raw(player, "data/events", twice);
        yoto.raw(player, "data/events", "{\"repeatAll\":1}".getBytes(StandardCharsets.UTF_8));

        page.await(m -> m.at("/data/changes/repeatAll").asBoolean(false));
        assertThat(house.state(player).orElseThrow())
            .extracting(PlayerState::trackTitle, PlayerState::volume)
            .containsExactly("Caf\uFFFD", 2);
        assertThat(page.messages("player.event"))
            .filteredOn(m -> m.at("/data/changes/volume").asInt(-1) == 2)
            .hasSize(1);
      }
    }
  }

  @Test
  void expiresACommandWhoseAnswerGotLost() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService service = house.serve();
      await().atMost(PATIENCE).until(() -> online(house, player));
      yoto.quirk("replyDropProbability", 1.0);
      try (Page page = Page.open(service.live(), house)) {
        Command command =
            house.queue(player, CommandKind.STOP, d -> d.within(Duration.ofSeconds(2)));
        house.wakeUp(service, player);

        page.await(m -> m.at("/data/status").asString("").equals("EXPIRED"));
        assertThat(house.command(command).status()).isEqualTo(CommandStatus.EXPIRED);
        assertThat(house.command(command).sentAt()).isNotNull();
      }
    }
  }

  @Test
  void failsACommandForAPlayerThatTheBrokerSaysIsOff() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService service = house.serve();
      await().atMost(PATIENCE).until(() -> online(house, player));
      yoto.player(player, "power", "{\"on\":false}");
      await().atMost(PATIENCE).until(() -> !online(house, player));
      try (Page page = Page.open(service.live(), house)) {
        Command command = house.queue(player, CommandKind.PAUSE, d -> d);
        house.wakeUp(service, player);

        page.await(m -> m.at("/data/status").asString("").equals("FAILED"));
        assertThat(house.command(command).reason()).isEqualTo("The player is off or out of reach.");
      }
    }
  }

  /** Fails without arming: two seconds after the first request the player is silent. */
  @Test
  void armsPlayersAgainBeforeTheyFallSilent() {
    SimulatorSettings silent =
        SimulatorSettings.inMemory().withTimings(timings(86_400, /* silence */ 2));
    try (SimulatedYoto yoto = SimulatedYoto.start(silent);
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      house.serve(HardTimesTest::armingEverySecond);
      await().atMost(PATIENCE).until(() -> online(house, player));
      await()
          .pollDelay(Duration.ofSeconds(3)) // the first request for events is over by then
          .atMost(PATIENCE)
          .until(
              () -> {
                yoto.player(player, "knob", "{\"knob\":\"volume\",\"steps\":-16}");
                return Integer.valueOf(0).equals(house.state(player).orElseThrow().volume());
              });
    }
  }

  @Test
  void listensToAPlayerThatCameLater() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      List<String> players = house.linkWithoutPlayers(SimulatedYoto.FAMILY);
      MqttService service = house.serve();
      await().atMost(PATIENCE).until(() -> clientIds(yoto).size() == 1);
      String late = players.getFirst();
      house.listPlayer(late);
      house.accountsChanged(service);

      await().atMost(PATIENCE).until(() -> online(house, late));
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

  private static boolean online(House house, String player) {
    return house.state(player).filter(PlayerState::online).isPresent();
  }

  private static List<String> clientIds(SimulatedYoto yoto) {
    return yoto.connections().stream()
        .map((JsonNode connection) -> connection.path("clientId").asString(""))
        .filter(id -> id.startsWith("YSS"))
        .toList();
  }

  private static SimulatorSettings withTokensOf(int seconds) {
    return SimulatorSettings.inMemory().withTimings(timings(seconds, 300));
  }

  private static Timings timings(int tokenSeconds, int silenceSeconds) {
    Timings t = Timings.demonstration();
    return new Timings(
        tokenSeconds,
        t.codeSeconds(),
        t.deviceCodeSeconds(),
        t.deviceCodeIntervalSeconds(),
        t.transcodeSeconds(),
        t.signedUrlSeconds(),
        t.uploadUrlSeconds(),
        silenceSeconds,
        t.positionSeconds(),
        t.bootSeconds(),
        t.legacyStatusSeconds(),
        t.batteryPercentSeconds());
  }

  private static MqttServiceSettings withLegacyTopics(MqttServiceSettings s) {
    return new MqttServiceSettings(
        s.host(),
        s.port(),
        s.brokerUrl(),
        s.internalSecret(),
        s.allowedOrigins(),
        true,
        s.lease(),
        s.firstRetry(),
        s.longestRetry(),
        s.rhythm());
  }

  private static MqttServiceSettings armingEverySecond(MqttServiceSettings s) {
    return House.settings(
        s.brokerUrl(),
        new Rhythm(
            Duration.ofSeconds(1),
            Duration.ofMinutes(3),
            Duration.ofMillis(200),
            Duration.ofSeconds(5)));
  }
}
