package io.yotosmartstream.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.Page;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The way from a linked account to a command that the player took, over real sockets. */
class LinkedHouseTest {

  @Test
  void aLinkedAccountsPlayersAreSeenAndDoWhatTheyAreAsked() {
    try (SimulatedYoto yoto = SimulatedYoto.start();
        House house = new House(yoto)) {
      String player = house.link(SimulatedYoto.FAMILY).getFirst().deviceId();
      MqttService service = house.serve();
      try (Page page = Page.open(service.live(), house)) {
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> house.state(player).filter(PlayerState::online).isPresent());

        Command command = house.queue(player, CommandKind.SET_VOLUME, d -> d.volume(3));
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> house.command(command).status() == CommandStatus.ACKNOWLEDGED);

        page.await(
            m ->
                m.path("type").asString("").equals("player.state")
                    && m.path("data").path("deviceId").asString("").equals(player)
                    && m.path("data").path("volume").asInt(-1) == 3);
        assertThat(page.messages("command"))
            .extracting(m -> m.path("data").path("status").asString(""))
            .containsExactly("SENT", "ACKNOWLEDGED");
        assertThat(page.messages("command"))
            .extracting(m -> m.path("correlationId").asString(""))
            .containsOnly("correlation-set_volume");
      }
    }
  }
}
