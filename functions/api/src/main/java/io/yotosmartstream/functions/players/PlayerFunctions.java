package io.yotosmartstream.functions.players;

import io.yotosmartstream.functions.api.Items;
import io.yotosmartstream.functions.api.ListRequest;
import io.yotosmartstream.functions.yotolink.DeviceSync;
import io.yotosmartstream.households.Caller;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerEvent;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerState;
import org.jspecify.annotations.Nullable;

/** Looking at players. */
public final class PlayerFunctions {
  /** Names a player. */
  public record DeviceId(Caller caller, String deviceId) {}

  /** Asks for one page of something of a player. */
  public record DeviceListRequest(
      Caller caller, String deviceId, int limit, @Nullable String cursor) {
    ItemQuery newestFirst(String prefix) {
      return new ItemQuery(
          PlayerKeys.partition(caller.householdId(), deviceId), prefix, true, limit, cursor);
    }
  }

  private final Table table;
  private final DeviceSync sync;

  public PlayerFunctions(Table table, DeviceSync sync) {
    this.table = table;
    this.sync = sync;
  }

  public Items<PlayerView> listPlayers(ListRequest request) {
    String household = request.caller().householdId();
    sync.ifStale(household);
    return Items.of(
        table.list(
            PlayerDevice.class,
            request.oldestFirst(PlayerKeys.household(household), PlayerKeys.DEVICES)),
        device -> PlayerView.of(device, state(household, device.deviceId())));
  }

  public PlayerView getPlayer(DeviceId request) {
    PlayerDevice device = device(request.caller(), request.deviceId());
    return PlayerView.of(device, state(request.caller().householdId(), request.deviceId()));
  }

  public PlayerState getPlayerState(DeviceId request) {
    return getPlayer(request).state();
  }

  public Items<PlayerEvent> listPlayerEvents(DeviceListRequest request) {
    var unused = device(request.caller(), request.deviceId());
    return Items.of(
        table.list(PlayerEvent.class, request.newestFirst(PlayerKeys.EVENTS)), event -> event);
  }

  /**
   * @throws Refusal of kind NOT_FOUND where the household has no such player
   */
  PlayerDevice device(Caller caller, String deviceId) {
    return table
        .find(PlayerDevice.class, PlayerKeys.device(caller.householdId(), deviceId))
        .map(Stored::value)
        .orElseThrow(() -> Refusal.notFound("player"));
  }

  PlayerState state(String household, String deviceId) {
    return table
        .find(PlayerState.class, PlayerKeys.state(household, deviceId))
        .map(Stored::value)
        .orElseGet(() -> PlayerState.unknown(deviceId));
  }
}
