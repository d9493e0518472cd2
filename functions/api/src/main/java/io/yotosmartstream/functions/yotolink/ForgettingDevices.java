package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.players.DeviceOwner;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerKeys;
import java.util.List;

/**
 * Forgets a player that left the household: what it said and was asked, whose it was, then the
 * player itself, last, so that a retry after a kill still finds it.
 */
final class ForgettingDevices {
  private final ItemStore items;
  private final Table table;

  ForgettingDevices(ItemStore items) {
    this.items = items;
    this.table = new Table(items);
  }

  void forget(String householdId, Stored<PlayerDevice> device) {
    String deviceId = device.value().deviceId();
    removeAll(PlayerKeys.partition(householdId, deviceId));
    // Another household may have it by now: its ownership stays.
    table
        .find(DeviceOwner.class, PlayerKeys.owner(deviceId))
        .filter(owner -> owner.value().accountId().equals(device.value().accountId()))
        .ifPresent(owner -> table.write(Table.delete(owner)));
    table.write(new Write.Remove(device.key()));
  }

  private void removeAll(String partition) {
    ItemQuery all = new ItemQuery(partition, "", false, ItemStore.MAX_TRANSACTION, null);
    for (List<Item> found = items.query(all).items();
        !found.isEmpty();
        found = items.query(all).items()) {
      items.write(found.stream().map(item -> (Write) new Write.Remove(item.key())).toList());
    }
  }
}
