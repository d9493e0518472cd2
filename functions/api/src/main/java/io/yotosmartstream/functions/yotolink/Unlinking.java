package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.TokenVault;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import java.time.InstantSource;

/**
 * Forgets a Yoto account: its players leave the household, its tokens leave the vault. Every step
 * may be repeated.
 */
public final class Unlinking {
  private final Table table;
  private final ForgettingDevices forgetting;
  private final TokenVault vault;
  private final WakeUps wakeUps;
  private final LiveUpdates live;
  private final InstantSource clock;

  public Unlinking(
      ItemStore items, TokenVault vault, WakeUps wakeUps, LiveUpdates live, InstantSource clock) {
    this.table = new Table(items);
    this.forgetting = new ForgettingDevices(items);
    this.vault = vault;
    this.wakeUps = wakeUps;
    this.live = live;
    this.clock = clock;
  }

  public void unlink(YotoAccount account) {
    String household = account.householdId();
    for (Stored<PlayerDevice> device :
        table.listAll(PlayerDevice.class, PlayerKeys.household(household), PlayerKeys.DEVICES)) {
      if (device.value().accountId().equals(account.accountId())) {
        forgetting.forget(household, device);
      }
    }
    table.write(new Write.Remove(YotoAccounts.key(account.accountId())));
    vault.delete(account.accountId());
    wakeUps.accountsChanged();
    live.publish(
        household,
        ThingChanged.players(clock.instant(), Correlation.current(), account.accountId()));
  }
}
