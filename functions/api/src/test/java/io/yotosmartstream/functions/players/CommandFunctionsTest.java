package io.yotosmartstream.functions.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.functions.players.CommandFunctions.SendCommand;
import io.yotosmartstream.functions.testing.LinkedFamily;
import io.yotosmartstream.functions.testing.TestHouse;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.Documents;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.yoto.YotoCard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFunctionsTest {
  @TempDir Path folder;
  private TestHouse house;
  private Caller caller;
  private CommandFunctions commands;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    caller = LinkedFamily.in(house, "robin@example.com", "yBedroom", "yPlayroom");
    commands = house.get(CommandFunctions.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCommandIsWrittenDownBeforeThePlayersServiceIsWoken() {
    Command command = commands.sendCommand(command("yBedroom", CommandKind.SET_VOLUME, 5, null));

    assertThat(command.status()).isEqualTo(CommandStatus.QUEUED);
    assertThat(command.expiresAt()).isEqualTo(house.clock.instant().plusSeconds(15));
    assertThat(house.heard.wokenDevices).containsExactly("yBedroom");
    assertThat(commands.getCommand(id(command)).volume()).isEqualTo(5);
  }

  @Test
  void aReaderSeesItExpiredOnceItsTimeIsOver() {
    Command command = commands.sendCommand(command("yBedroom", CommandKind.PAUSE, null, null));

    house.clock.advance(Duration.ofSeconds(16));

    assertThat(commands.getCommand(id(command)).status()).isEqualTo(CommandStatus.EXPIRED);
  }

  @Test
  void anotherFamilysPlayerIsNotFound() {
    Caller other = house.newFamily("other@example.com");

    assertThatThrownBy(
            () ->
                commands.sendCommand(
                    new SendCommand(
                        other, "yBedroom", CommandKind.PAUSE, null, null, null, null, null, null)))
        .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void aKindWithoutWhatItNeedsSaysWhatIsMissing() {
    assertThatThrownBy(
            () -> commands.sendCommand(command("yBedroom", CommandKind.SET_VOLUME, null, null)))
        .satisfies(
            e ->
                assertThat(((Refusal) e).faults())
                    .extracting("pointer")
                    .containsExactly("/volume"));
  }

  @Test
  void nextStartsTheCardAtTheNextTrackAndWrapsAround() {
    house.yoto.cards.put("aB3dE", card("01", "02"));
    plays("aB3dE", "01", "01");
    assertThat(commands.sendCommand(command("yBedroom", CommandKind.NEXT, null, null)).chapterKey())
        .isEqualTo("02");

    plays("aB3dE", "02", "01");
    Command wrapped = commands.sendCommand(command("yBedroom", CommandKind.NEXT, null, null));

    assertThat(wrapped.chapterKey()).isEqualTo("01");
    assertThat(wrapped.secondsIn()).isZero();
    assertThat(
            commands
                .sendCommand(command("yBedroom", CommandKind.PREVIOUS, null, null))
                .chapterKey())
        .isEqualTo("01");
  }

  @Test
  void nothingPlayingCannotBeSkipped() {
    assertThatThrownBy(
            () -> commands.sendCommand(command("yBedroom", CommandKind.NEXT, null, null)))
        .satisfies(e -> assertThat(((Refusal) e).kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }

  @Test
  void quietenAsksOnlyPlayersThatAreOnline() {
    plays("aB3dE", "01", "01");

    var asked =
        commands.quietenPlayers(new io.yotosmartstream.functions.api.CallerOnly(caller)).items();

    assertThat(asked).extracting(Command::deviceId).containsExactly("yBedroom");
  }

  private void plays(String card, String chapter, String track) {
    Map<String, @Nullable Object> state =
        new HashMap<>(Documents.toMap(PlayerState.unknown("yBedroom")));
    state.putAll(Map.of("online", true, "cardId", card, "chapterKey", chapter, "trackKey", track));
    PlayerState playing = Documents.toRecord(PlayerState.class, state, 1);
    var key = PlayerKeys.state(caller.householdId(), "yBedroom");
    house
        .table()
        .find(PlayerState.class, key)
        .ifPresentOrElse(
            stored -> house.table().write(Table.replace(stored, playing)),
            () -> house.table().write(Table.create(key, playing)));
  }

  private static YotoCard card(String... chapters) {
    return new YotoCard(
        "aB3dE",
        "Evening",
        null,
        null,
        null,
        List.of(chapters).stream()
            .map(
                key ->
                    new YotoCard.Chapter(
                        key, key, null, List.of(new YotoCard.Track("01", "t", 60))))
            .toList());
  }

  private SendCommand command(
      String device, CommandKind kind, @Nullable Integer volume, @Nullable Integer seconds) {
    return new SendCommand(caller, device, kind, null, null, null, null, volume, seconds);
  }

  private CommandFunctions.CommandId id(Command command) {
    return new CommandFunctions.CommandId(caller, command.deviceId(), command.commandId());
  }
}
