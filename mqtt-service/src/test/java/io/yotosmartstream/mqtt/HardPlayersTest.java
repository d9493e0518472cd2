package io.yotosmartstream.mqtt;

import static io.yotosmartstream.mqtt.HardTimes.PATIENCE;
import static io.yotosmartstream.mqtt.HardTimes.clientIds;
import static io.yotosmartstream.mqtt.HardTimes.online;
import static io.yotosmartstream.mqtt.HardTimes.timings;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What players do to a service, over real sockets. */
class HardPlayersTest {

  @Test
  void survivesWhatPlayersSend() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService service = house.serve(HardPlayersTest::withLegacyTopics);
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
      house.serve(HardPlayersTest::armingEverySecond);
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
        s.rhythm(),
        s.pagesElsewhere(),
        s.metricsEnvironment());
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
