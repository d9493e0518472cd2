package io.yotosmartstream.mqtt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.leases.Leases;
import io.yotosmartstream.mqtt.players.PlayerContext;
import io.yotosmartstream.mqtt.players.Rhythm;
import io.yotosmartstream.mqtt.players.Tally;
import io.yotosmartstream.mqtt.testing.FakeBroker;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.PlayerDevice;
import io.yotosmartstream.players.PlayerFamily;
import io.yotosmartstream.players.PlayerKeys;
import io.yotosmartstream.players.PlayerReports;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.RecordedLive;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.YotoAccount;
import io.yotosmartstream.yoto.YotoAccounts;
import io.yotosmartstream.yoto.YotoTokens;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which task serves which account, with several tasks over one table. */
class AccountsTest {
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final SettableClock clock = new SettableClock();
  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final Table table = new Table(items);

  /** One task: its timers can be left to stand still, as if it were killed. */
  private final class Task {
    final FakeBroker broker = new FakeBroker();
    final ManualTimers timers = new ManualTimers(clock);
    final Accounts accounts;

    Task(String name) {
      PlayerContext players =
          new PlayerContext(
              new PlayerReports(table, new RecordedLive(), clock),
              new CommandLifeCycle(table, clock),
              timers,
              Runnable::run,
              clock,
              Rhythm.USUAL,
              new Tally());
      AccountService.Means means =
          new AccountService.Means(
              table,
              (id, renew) ->
                  new YotoTokens("token", null, clock.instant().plusSeconds(86_400), "all"),
              broker,
              players,
              new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1)),
              false);
      accounts =
          new Accounts(
              new YotoAccounts(table),
              new Leases(table, clock),
              new Tasks(table, clock, name, LEASE),
              name,
              LEASE,
              account -> new AccountService(account, means),
              timers,
              clock,
              Runnable::run);
      accounts.start();
    }

    int held() {
      return accounts.counts().held();
    }
  }

  @Test
  void servesTheHealthyAccountsOnly() {
    link("a1", YotoAccount.Health.HEALTHY);
    link("a2", YotoAccount.Health.NEEDS_CONSENT);
    Task task = new Task("one");

    assertThat(task.accounts.counts()).isEqualTo(new Accounts.Counts(2, 1, 1));
  }

  @Test
  void servesAnAccountOnceAPersonHasConsented() {
    link("a1", YotoAccount.Health.NEEDS_CONSENT);
    Task task = new Task("one");
    table.change(
        YotoAccount.class, YotoAccounts.key("a1"), account -> account.refreshed(clock.instant()));
    task.accounts.changed();

    assertThat(task.accounts.counts().connected()).isEqualTo(1);
  }

  @Test
  void leavesAnAccountThatIsNotLinkedAnyMore() {
    link("a1", YotoAccount.Health.HEALTHY);
    Task task = new Task("one");
    table.write(Table.delete(new YotoAccounts(table).find("a1").orElseThrow()));
    task.accounts.changed();

    assertThat(task.held()).isZero();
    assertThat(task.broker.last().open).isFalse();
  }

  @Test
  void listensToTheAccountsOwnPlayersOnly() {
    link("a1", YotoAccount.Health.HEALTHY);
    player("y1", "a1");
    player("y9", "another");
    Task task = new Task("one");

    assertThat(task.broker.last().topics)
        .hasSize(5)
        .allMatch(topic -> topic.startsWith("device/y1/"));
    player("y2", "a1");
    task.accounts.changed();
    assertThat(task.broker.last().topics).hasSize(10);
    table.write(
        Table.delete(table.find(PlayerDevice.class, PlayerKeys.device("h1", "y1")).orElseThrow()));
    task.accounts.changed();
    assertThat(task.broker.last().topics).hasSize(5).allMatch(t -> t.startsWith("device/y2/"));
  }

  /** Its topics are decided before the broker answers, and the list of players may change then. */
  @Test
  void listensToAPlayerThatComesWhileTheConnectionIsMade() {
    Task task = new Task("one");
    link("a1", YotoAccount.Health.HEALTHY);
    player("y1", "a1");
    task.broker.meanwhile =
        () -> {
          player("y2", "a1");
          assertThat(task.accounts.commandsFor("h1", "y2")).isTrue();
        };
    task.accounts.changed();

    assertThat(task.broker.last().topics)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .anyMatch(topic -> topic.startsWith("device/y2/"));
  }

  @Test
  void aTaskThatComesLaterGetsItsShare() {
    for (int i = 1; i <= 4; i++) {
      link("a" + i, YotoAccount.Health.HEALTHY);
    }
    Task one = new Task("one");
    assertThat(one.held()).isEqualTo(4);
    Task two = new Task("two");
    pass(Duration.ofSeconds(10), one, two);

    assertThat(one.held()).isEqualTo(2);
    assertThat(two.held()).isEqualTo(2);
    assertThat(one.accounts.counts().connected() + two.accounts.counts().connected()).isEqualTo(4);
  }

  @Test
  void aTaskThatIsKilledIsReplacedWithinALease() {
    link("a1", YotoAccount.Health.HEALTHY);
    link("a2", YotoAccount.Health.HEALTHY);
    Task killed = new Task("killed");
    Task left = new Task("left");
    pass(Duration.ofSeconds(10), killed, left);
    assertThat(left.held()).isEqualTo(1);
    pass(LEASE.plusSeconds(6), left);

    assertThat(left.held()).isEqualTo(2);
  }

  @Test
  void aTaskThatStopsGivesItsAccountsBackAtOnce() {
    link("a1", YotoAccount.Health.HEALTHY);
    Task one = new Task("one");
    Task two = new Task("two");
    assertThat(two.held()).isZero();
    one.accounts.stop();
    pass(Duration.ofSeconds(5), two);

    assertThat(one.broker.last().open).isFalse();
    assertThat(two.held()).isEqualTo(1);
  }

  @Test
  void stopsServingBeforeAnotherMayBeginWhenTheTableIsGone() {
    link("a1", YotoAccount.Health.HEALTHY);
    Task task = new Task("one");
    items.breakDown(true);
    pass(Duration.ofSeconds(9), task);
    assertThat(task.held()).isEqualTo(1);
    pass(Duration.ofSeconds(5), task); // a second less than the lease
    assertThat(task.held()).isZero();

    items.breakDown(false);
    pass(Duration.ofSeconds(5), task);
    assertThat(task.accounts.counts().connected()).isEqualTo(1);
  }

  private void pass(Duration time, Task... alive) {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      for (Task task : alive) {
        task.timers.advance(Duration.ZERO);
      }
    }
  }

  private void link(String id, YotoAccount.Health health) {
    table.write(
        Table.create(
            YotoAccounts.key(id),
            new YotoAccount(id, "h1", "auth0|" + id, null, health, clock.instant(), null)));
  }

  private void player(String deviceId, String accountId) {
    table.write(
        Table.create(
            PlayerKeys.device("h1", deviceId),
            new PlayerDevice(deviceId, accountId, "Bedroom", PlayerFamily.V3, "v3e")));
  }
}
