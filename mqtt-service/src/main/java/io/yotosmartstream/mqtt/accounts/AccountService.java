package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.mqtt.broker.Broker;
import io.yotosmartstream.mqtt.players.PlayerContext;
import io.yotosmartstream.mqtt.work.Timers;
import io.yotosmartstream.yoto.YotoAccount;

/** Serves one account: its connection, its players, and the look for commands nobody announced. */
public final class AccountService {
  private final YotoAccount account;
  private final AccountPlayers players;
  private final AccountConnection connection;
  private final PlayerContext context;
  private Timers.Timer look = () -> {};
  private boolean begun;
  private boolean stopped;

  /** What the services of all accounts share. */
  public record Means(
      Table table,
      AccountTokens tokens,
      Broker broker,
      PlayerContext players,
      Backoff backoff,
      boolean legacyTopics) {}

  public AccountService(YotoAccount account, Means means) {
    this.account = account;
    this.context = means.players();
    this.players = new AccountPlayers(account, means.table(), context, means.legacyTopics());
    this.connection =
        new AccountConnection(
            account.accountId(),
            means.tokens(),
            means.broker(),
            players,
            context.timers(),
            context.threads(),
            means.backoff(),
            context.clock());
  }

  YotoAccount account() {
    return account;
  }

  ConnectionState state() {
    return connection.state();
  }

  /** Begins, or tries again after a person's consent; nothing happens where it is at work. */
  synchronized void start() {
    if (!begun) {
      begun = true;
      players.refresh();
      lookLater();
    }
    connection.start();
  }

  void refresh() {
    players.refresh();
  }

  void lookForCommands(String deviceId) {
    players.lookForCommands(deviceId);
  }

  void stop() {
    synchronized (this) {
      stopped = true;
      look.cancel();
    }
    connection.stop();
    players.stop();
  }

  private synchronized void lookLater() {
    if (stopped) {
      return;
    }
    look =
        context
            .timers()
            .after(
                context.rhythm().commands(),
                () -> {
                  players.lookForCommands();
                  lookLater();
                });
  }
}
