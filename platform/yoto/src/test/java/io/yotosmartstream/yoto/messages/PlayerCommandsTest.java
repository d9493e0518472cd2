package io.yotosmartstream.yoto.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerCommandsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"PLAY_CARD", "NEXT", "PREVIOUS", "SEEK"})
  void startsACardAtItsExactKeysAndFromTheBeginning(CommandKind kind) {
    assertThat(PlayerCommands.toMessage(command(kind, "00123", "08", "01", null, null, null)))
        .contains(
            new OutgoingMessage(
                "command/card/start",
                "{\"uri\":\"https://yoto.io/00123\",\"chapterKey\":\"08\",\"trackKey\":\"01\","
                    + "\"secondsIn\":0,\"requestId\":\"c1\"}"));
  }

  @Test
  void startsACardSomeSecondsIn() {
    assertThat(message(command(CommandKind.SEEK, "aB3dE", null, null, 90, null, null)).payload())
        .isEqualTo("{\"uri\":\"https://yoto.io/aB3dE\",\"secondsIn\":90,\"requestId\":\"c1\"}");
  }

  @ParameterizedTest
  @CsvSource({"PAUSE, pause", "RESUME, resume", "STOP, stop"})
  void asksForWhatNeedsNoArguments(CommandKind kind, String suffix) {
    assertThat(message(command(kind, null, null, null, null, null, null)))
        .isEqualTo(new OutgoingMessage("command/card/" + suffix, "{\"requestId\":\"c1\"}"));
  }

  @Test
  void setsTheSleepTimer() {
    assertThat(message(command(CommandKind.SET_SLEEP_TIMER, null, null, null, null, null, 0)))
        .isEqualTo(
            new OutgoingMessage("command/sleep-timer/set", "{\"seconds\":0,\"requestId\":\"c1\"}"));
  }

  @Test
  void landsOnExactlyTheStepThatWasAsked() {
    for (int step = 0; step <= 16; step++) {
      int percent = Volume.percentOf(step);
      assertThat((int) Math.floor(percent / 6.25))
          .as("step %d as %d", step, percent)
          .isEqualTo(step);
      assertThat(percent).isEqualTo((int) Math.ceil(step * 6.25)).isBetween(0, 100);
    }
  }

  @Test
  void sendsVolumeAsAPercentage() {
    assertThat(message(command(CommandKind.SET_VOLUME, null, null, null, null, 7, null)))
        .isEqualTo(
            new OutgoingMessage("command/volume/set", "{\"volume\":44,\"requestId\":\"c1\"}"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAY_CARD", "NEXT", "PREVIOUS", "SEEK", "SET_VOLUME", "SET_SLEEP_TIMER"})
  void cannotSendWhatLacksItsArguments(CommandKind kind) {
    assertThat(PlayerCommands.toMessage(command(kind, null, null, null, null, null, null)))
        .isEmpty();
  }

  @Test
  void requestsCarryNothingButAnId() {
    assertThat(PlayerCommands.requestEvents())
        .isEqualTo(new OutgoingMessage("command/events/request", ""));
    assertThat(PlayerCommands.requestStatus())
        .isEqualTo(new OutgoingMessage("command/status/request", ""));
    assertThat(PlayerCommands.requestFullStatus("s1"))
        .isEqualTo(new OutgoingMessage("command/status", "{\"requestId\":\"s1\"}"));
  }

  @Test
  void takesTopicsApart() {
    assertThat(PlayerTopics.parts("device/y2-Ab_9/data/events"))
        .contains(new PlayerTopics.Parts("y2-Ab_9", "data/events"));
    assertThat(PlayerTopics.parts("$aws/things/y2/shadow")).isEmpty();
    assertThat(PlayerTopics.of("y2", true))
        .containsExactly(
            "device/y2/data/events",
            "device/y2/data/status",
            "device/y2/status/full",
            "device/y2/presence",
            "device/y2/response",
            "device/y2/events",
            "device/y2/status");
  }

  private static OutgoingMessage message(Command command) {
    return PlayerCommands.toMessage(command).orElseThrow();
  }

  private static Command command(
      CommandKind kind,
      String cardId,
      String chapterKey,
      String trackKey,
      Integer secondsIn,
      Integer volume,
      Integer seconds) {
    return new Command(
        "c1",
        "y2",
        kind,
        CommandStatus.QUEUED,
        null,
        cardId,
        chapterKey,
        trackKey,
        secondsIn,
        volume,
        seconds,
        NOW,
        NOW.plusSeconds(15),
        null,
        null,
        null);
  }
}
