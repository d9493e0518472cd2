package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.mqtt.broker.BrokerException;
import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.players.PlayerContext;
import io.yotosmartstream.mqtt.players.PlayerDesk;
import io.yotosmartstream.mqtt.work.Mailbox;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.messages.PlayerTopics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The players of one account, and what is subscribed for them. */
final class AccountPlayers implements AccountConnection.Crew {
  private static final Logger LOG = LoggerFactory.getLogger(AccountPlayers.class);
  private static final int MAILBOX = 100;

  private final YotoAccount account;
  private final Table table;
  private final PlayerContext context;
  private final boolean legacyTopics;
  private final Mailbox mailbox;
  private final Map<String, PlayerDesk> desks = new ConcurrentHashMap<>();
  private @Nullable BrokerSession session; // used in the mailbox only

  /** Whose topics the connection that is being made begins with. */
  private volatile Set<String> begunWith = Set.of();

  AccountPlayers(YotoAccount account, Table table, PlayerContext context, boolean legacyTopics) {
    this.account = account;
    this.table = table;
    this.context = context;
    this.legacyTopics = legacyTopics;
    this.mailbox = new Mailbox(context.threads(), MAILBOX);
  }

  /** Reads the list of players anew, then looks for commands of all of them. */
  void refresh() {
    mailbox.post(
        () -> {
          follow();
          lookForCommands();
        });
  }

  void lookForCommands() {
    desks.values().forEach(PlayerDesk::lookForCommands);
  }

  /** Of one player, which may be one that is not known here yet. */
  void lookForCommands(String deviceId) {
    PlayerDesk desk = desks.get(deviceId);
    if (desk == null) {
      refresh();
    } else {
      desk.lookForCommands();
    }
  }

  void stop() {
    mailbox.post(
        () -> {
          desks.values().forEach(PlayerDesk::stop);
          desks.clear();
        });
  }

  /** Read from the table, so that a connection begins with the players of now. */
  @Override
  public List<String> topics() {
    List<String> devices = devices();
    begunWith = Set.copyOf(devices);
    return devices.stream().flatMap(id -> topics(id).stream()).toList();
  }

  @Override
  public void aboard(BrokerSession connected) {
    Set<String> subscribed = begunWith;
    mailbox.post(
        () -> {
          session = connected;
          desks.forEach(
              (deviceId, desk) -> {
                if (!subscribed.contains(deviceId)) {
                  subscription(deviceId, true); // it came while the connection was made
                }
                desk.aboard(connected);
              });
          follow();
        });
  }

  @Override
  public void ashore() {
    mailbox.post(
        () -> {
          session = null;
          desks.values().forEach(PlayerDesk::ashore);
        });
  }

  @Override
  public void message(String topic, byte[] payload) {
    PlayerTopics.parts(topic)
        .ifPresent(
            parts -> {
              PlayerDesk desk = desks.get(parts.deviceId());
              if (desk != null) {
                desk.message(parts.suffix(), payload);
              }
            });
  }

  private void follow() {
    List<String> now = devices();
    desks.forEach(
        (deviceId, desk) -> {
          if (!now.contains(deviceId)) {
            desks.remove(deviceId);
            desk.stop();
            subscription(deviceId, false);
          }
        });
    for (String deviceId : now) {
      if (!desks.containsKey(deviceId)) {
        PlayerDesk desk = new PlayerDesk(account.householdId(), deviceId, context);
        desks.put(deviceId, desk);
        subscription(deviceId, true);
        if (session != null) {
          desk.aboard(session);
        }
      }
    }
  }

  /** Subscribing to what is subscribed already does no harm. */
  private void subscription(String deviceId, boolean wanted) {
    if (session == null) {
      return;
    }
    try {
      if (wanted) {
        session.subscribe(topics(deviceId));
      } else {
        session.unsubscribe(topics(deviceId));
      }
    } catch (BrokerException e) {
      LOG.warn("Subscriptions of player {} could not be changed. {}", deviceId, e.getMessage());
    }
  }

  private List<String> devices() {
    return table
        .listAll(
            PlayerDevice.class, PlayerKeys.household(account.householdId()), PlayerKeys.DEVICES)
        .stream()
        .map(Stored::value)
        .filter(device -> device.accountId().equals(account.accountId()))
        .map(PlayerDevice::deviceId)
        .toList();
  }

  private List<String> topics(String deviceId) {
    return PlayerTopics.of(deviceId, legacyTopics);
  }
}
