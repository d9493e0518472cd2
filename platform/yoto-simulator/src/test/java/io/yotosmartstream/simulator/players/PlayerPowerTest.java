package io.yotosmartstream.simulator.players;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlayerPowerTest {

  private final Stage stage = new Stage(Generation.V3);

  @Test
  void bootSaysOnlineThenStatusThenEvents() {
    assertThat(stage.topics())
        .containsExactly("presence", "status", "data/status", "events", "data/events");
    JsonNode boot = stage.last("status").path("status");
    assertThat(boot.path("shutDown").asString()).isEqualTo("nA");
    assertThat(boot.path("utcTime").asInt()).isZero();
    assertThat(boot.path("day").asInt()).isEqualTo(-1);
    assertThat(stage.last("data/status").path("status").path("day").asInt()).isEqualTo(1);
  }

  @Test
  void shutdownSaysWhyThenOfflineAndMayStrayOn() {
    stage.clear().player.powerOff("userShutdown");
    assertThat(stage.topics()).containsExactly("status", "presence");
    assertThat(stage.last("status").at("/status/shutDown").asString()).isEqualTo("userShutdown");
    assertThat(stage.last("presence").path("state").asString()).isEqualTo("offline");
    stage.pass(2000);
    assertThat(stage.topics()).endsWith("data/status");
    stage.clear().command("volume/set", "{'volume':50}").pass(5000);
    assertThat(stage.topics()).isEmpty();
  }

  @Test
  void anEmptyBatteryTurnsItOff() {
    stage.player.battery(1, false);
    stage.config.put("shutdownTimeout", "0");
    stage.pass(601_000);
    assertThat(stage.view().power()).isEqualTo("off");
    stage.player.battery(0, true);
    stage.pass(600_000);
    assertThat(stage.view().battery()).isEqualTo(5);
  }

  @Test
  void leftAloneItTurnsItselfOff() {
    stage.pass(3_601_000);
    assertThat(stage.view().power()).isEqualTo("off");
    assertThat(stage.player.online()).isFalse();
  }

  @Test
  void asABluetoothSpeakerItIgnoresCommandsUntilTheLeftButton() {
    stage.command("bluetooth/on", "{'action':'on','mode':'bt_speaker'}").pass(200).clear();
    stage.command("volume/set", "{'volume':0}").pass(500);
    assertThat(stage.topics()).isEmpty();
    stage.player.press(true);
    stage.command("volume/set", "{'volume':0}").pass(500);
    assertThat(stage.topics()).contains("response");
  }

  @Test
  void rebootIsShutdownAndBoot() {
    stage.clear().command("reboot", "").pass(5000);
    assertThat(stage.topics())
        .containsSubsequence("response", "presence", "presence", "data/status");
    assertThat(stage.view().power()).isEqualTo("on");
  }

  @Test
  void aCardPutInWhileItIsOffPlaysAfterBoot() {
    stage.player.powerOff("userShutdown");
    stage.player.insert("songs");
    assertThat(stage.view().playback()).isEqualTo("stopped");
    stage.player.powerOn();
    stage.pass(3000);
    assertThat(stage.view().playback()).isEqualTo("playing");
    assertThat(stage.event("source").asString()).isEqualTo("card");
  }
}
