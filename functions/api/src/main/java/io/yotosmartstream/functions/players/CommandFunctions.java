package io.yotosmartstream.functions.players;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.functions.api.CallerOnly;
import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.players.PlayerFunctions.DeviceListRequest;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.ids.IdGenerator;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerState;
import io.yotosmartstream.players.WakeUps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking players to do something. A function only writes a command down; the mqtt-service carries
 * it out.
 */
public final class CommandFunctions {
  /** Asks for a command; which arguments it needs depends on the kind. */
  public record SendCommand(
      Caller caller,
      String deviceId,
      CommandKind kind,
      @Nullable String cardId,
      @Nullable String chapterKey,
      @Nullable String trackKey,
      @Nullable Integer secondsIn,
      @Nullable Integer volume,
      @Nullable Integer seconds) {}

  /** Names a command. */
  public record CommandId(Caller caller, String deviceId, String commandId) {}

  private final Table table;
  private final PlayerFunctions players;
  private final CommandLifeCycle lifeCycle;
  private final Skipping skipping;
  private final WakeUps wakeUps;
  private final IdGenerator ids;
  private final InstantSource clock;

  public CommandFunctions(
      Table table,
      PlayerFunctions players,
      Skipping skipping,
      WakeUps wakeUps,
      IdGenerator ids,
      InstantSource clock) {
    this.table = table;
    this.players = players;
    this.lifeCycle = new CommandLifeCycle(table, clock);
    this.skipping = skipping;
    this.wakeUps = wakeUps;
    this.ids = ids;
    this.clock = clock;
  }

  public Command sendCommand(SendCommand request) {
    PlayerDevice device = players.device(request.caller(), request.deviceId());
    PlayerState state = players.state(request.caller().householdId(), request.deviceId());
    CommandTarget target = target(request, device, state);
    return queue(request.caller(), request.deviceId(), request.kind(), target);
  }

  public Items<Command> quietenPlayers(CallerOnly request) {
    Caller caller = request.caller();
    List<Command> commands = new ArrayList<>();
    for (Stored<PlayerDevice> device :
        table.listAll(
            PlayerDevice.class, PlayerKeys.household(caller.householdId()), PlayerKeys.DEVICES)) {
      String deviceId = device.value().deviceId();
      if (players.state(caller.householdId(), deviceId).online()) {
        commands.add(queue(caller, deviceId, CommandKind.PAUSE, CommandTarget.NONE));
      }
    }
    return Items.all(commands);
  }

  public Command getCommand(CommandId request) {
    return lifeCycle
        .find(request.caller().householdId(), request.deviceId(), request.commandId())
        .map(stored -> stored.value().asSeenAt(clock.instant()))
        .orElseThrow(() -> Refusal.notFound("command"));
  }

  public Items<Command> listCommands(DeviceListRequest request) {
    var unused = players.device(request.caller(), request.deviceId());
    Instant now = clock.instant();
    return Items.of(
        table.list(Command.class, request.newestFirst(PlayerKeys.COMMANDS)),
        command -> command.asSeenAt(now));
  }

  private CommandTarget target(SendCommand request, PlayerDevice device, PlayerState state) {
    return switch (request.kind()) {
      case PLAY_CARD ->
          CommandTarget.card(
              needed(request.cardId(), "/cardId", request.kind()),
              request.chapterKey(),
              request.trackKey(),
              request.secondsIn());
      case SET_VOLUME -> CommandTarget.volume(needed(request.volume(), "/volume", request.kind()));
      case SET_SLEEP_TIMER ->
          CommandTarget.seconds(needed(request.seconds(), "/seconds", request.kind()));
      case SEEK -> skipping.seek(state, needed(request.secondsIn(), "/secondsIn", request.kind()));
      case NEXT -> skipping.step(device.accountId(), state, 1);
      case PREVIOUS -> skipping.step(device.accountId(), state, -1);
      case PAUSE, RESUME, STOP -> CommandTarget.NONE;
    };
  }

  private static <T> T needed(@Nullable T value, String pointer, CommandKind kind) {
    if (value == null) {
      throw Refusal.invalid(
          pointer,
          "A command of this kind needs it: "
              + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
              + ".");
    }
    return value;
  }

  private Command queue(Caller caller, String deviceId, CommandKind kind, CommandTarget target) {
    Instant now = clock.instant();
    Command command =
        new Command(
            ids.next(),
            deviceId,
            kind,
            CommandStatus.QUEUED,
            null,
            target.cardId(),
            target.chapterKey(),
            target.trackKey(),
            target.secondsIn(),
            target.volume(),
            target.seconds(),
            now,
            now.plus(CommandLifeCycle.DEFAULT_EXPIRY),
            null,
            null,
            Correlation.current());
    lifeCycle.queue(caller.householdId(), command);
    wakeUps.commandsFor(caller.householdId(), deviceId);
    return command;
  }
}
