package io.yotosmartstream.functions.yotolink;

import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.players.DeviceOwner;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerFamily;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.WakeUps;
import io.yotosmartstream.yoto.FreshTokens;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoCloud;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over which players a Yoto account has. */
public final class DeviceSync {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceSync.class);

  /** A player that was bought a moment ago shows after this at the latest. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** A mark that the list was read lately; expires by itself. */
  public record SyncMark(Instant at) {}

  private final Table table;
  private final ForgettingDevices forgetting;
  private final YotoCloud cloud;
  private final FreshTokens tokens;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  public DeviceSync(
      ItemStore items, YotoCloud cloud, FreshTokens tokens, WakeUps wakeUps, InstantSource clock) {
    this.table = new Table(items);
    this.forgetting = new ForgettingDevices(items);
    this.cloud = cloud;
    this.tokens = tokens;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /**
   * Reads the list again where that was not done lately. What is known stays where Yoto does not
   * answer.
   */
  public void ifStale(String householdId) {
    Key mark = new Key(PlayerKeys.household(householdId), "SYNC#PLAYERS");
    Instant now = clock.instant();
    if (table.write(Table.create(mark, new SyncMark(now), now.plus(FRESH)))
        == WriteOutcome.CONFLICT) {
      return;
    }
    for (YotoAccount account : new YotoAccounts(table).of(householdId)) {
      try {
        sync(account);
      } catch (YotoCloudException e) {
        LOG.warn(
            "The players of Yoto account {} could not be read: {}",
            account.accountId(),
            e.getMessage());
      }
    }
  }

  /** Writes down the players of the account, and forgets those that it has no more. */
  public void sync(YotoAccount account) {
    List<YotoDevice> told = tokens.call(account.accountId(), cloud::devices);
    List<Stored<PlayerDevice>> known =
        table.listAll(
            PlayerDevice.class, PlayerKeys.household(account.householdId()), PlayerKeys.DEVICES);
    boolean changed = false;
    for (YotoDevice device : told) {
      changed |= keep(account, device);
    }
    Set<String> ids = told.stream().map(YotoDevice::deviceId).collect(Collectors.toSet());
    for (Stored<PlayerDevice> device : known) {
      if (device.value().accountId().equals(account.accountId())
          && !ids.contains(device.value().deviceId())) {
        forgetting.forget(account.householdId(), device);
        changed = true;
      }
    }
    if (changed) {
      wakeUps.accountsChanged();
    }
  }

  private boolean keep(YotoAccount account, YotoDevice device) {
    PlayerDevice wanted =
        new PlayerDevice(
            device.deviceId(),
            account.accountId(),
            device.name(),
            PlayerFamily.of(device.deviceFamily()),
            device.deviceType());
    DeviceOwner owner = new DeviceOwner(account.householdId(), account.accountId());
    boolean mine = put(PlayerKeys.owner(device.deviceId()), DeviceOwner.class, owner);
    boolean listed =
        put(
            PlayerKeys.device(account.householdId(), device.deviceId()),
            PlayerDevice.class,
            wanted);
    return mine || listed;
  }

  private <T extends Record> boolean put(Key key, Class<T> type, T wanted) {
    Optional<Stored<T>> found = table.find(type, key);
    if (found.isPresent() && found.get().value().equals(wanted)) {
      return false;
    }
    Write write =
        found.isPresent() ? Table.replace(found.get(), wanted) : Table.create(key, wanted);
    return table.write(write) == WriteOutcome.WRITTEN;
  }
}
