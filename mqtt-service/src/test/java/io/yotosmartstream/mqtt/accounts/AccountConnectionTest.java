package io.yotosmartstream.mqtt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.mqtt.broker.BrokerSession;
import io.yotosmartstream.mqtt.testing.FakeBroker;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.testing.SettableClock;
import io.yotosmartstream.yoto.TokenVaultException;
import io.yotosmartstream.yoto.YotoCloudException;
import io.yotosmartstream.yoto.YotoTokens;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountConnectionTest {
  private final SettableClock clock = new SettableClock();
  private final ManualTimers timers = new ManualTimers(clock);
  private final FakeBroker broker = new FakeBroker();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<String> crew = new ArrayList<>();
  private final List<Boolean> renewals = new ArrayList<>();
  private Duration tokenLife = Duration.ofHours(1);
  private YotoCloudException.Kind tokenFailure;
  private boolean vaultDown;
  private final AccountConnection connection =
      new AccountConnection(
          "a1",
          this::token,
          broker,
          new RecordingCrew(),
          timers,
          threads::add,
          new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1)),
          clock);

  @Test
  void connectsWithATokenAndThePlayersTopics() {
    connect();

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(broker.last().login.accessToken()).isEqualTo("token-1");
    assertThat(broker.last().topics).containsExactly("device/y2/data/events");
    assertThat(crew).containsExactly("aboard");
  }

  @Test
  void hasAnotherPlainClientIdEachTime() {
    connect();
    broker.last().lose("gone");
    pass(Duration.ofSeconds(2));

    assertThat(broker.sessions).hasSize(2);
    assertThat(broker.sessions).allMatch(s -> s.login.clientId().matches("[A-Za-z0-9]{10,128}"));
    assertThat(broker.sessions.get(0).login.clientId())
        .isNotEqualTo(broker.sessions.get(1).login.clientId());
  }

  @Test
  void comesBackWithAFreshTokenAfterALoss() {
    connect();
    broker.last().lose("The broker closed the connection.");

    assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
    pass(Duration.ofSeconds(1));
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(broker.last().login.accessToken()).isEqualTo("token-2");
    assertThat(crew).containsExactly("aboard", "ashore", "aboard");
  }

  @Test
  void comesBackAtOnceWhenTheTokenHasRunOut() {
    tokenLife = Duration.ofSeconds(5);
    connect();
    pass(Duration.ofSeconds(5));
    broker.last().lose("The broker closed the connection.");
    pass(Duration.ZERO);

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(broker.sessions).hasSize(2);
  }

  @Test
  void doesNotStormTheBrokerWhereItsClockSaysThatEveryTokenHasRunOut() {
    tokenLife = Duration.ofMinutes(-5);
    connect();
    for (int i = 0; i < 5; i++) {
      broker.last().lose("The broker closed the connection.");
      pass(Duration.ZERO);
      assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
      pass(Duration.ofMinutes(1));
    }

    assertThat(broker.sessions).hasSize(6);
  }

  @Test
  void comesBackByItselfWhenTheVaultDoes() {
    vaultDown = true;
    connect();
    assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
    vaultDown = false;
    pass(Duration.ofSeconds(2));

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void renewsTheTokenThatTheBrokerRefusedThoughTheVaultWasDownBetween() {
    broker.refusing(true);
    connect();
    vaultDown = true;
    pass(Duration.ofSeconds(2));
    vaultDown = false;
    pass(Duration.ofSeconds(5));

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(renewals).first().isEqualTo(false);
    assertThat(renewals.subList(1, renewals.size())).containsOnly(true);
  }

  @Test
  void renewsTheTokenThatTheBrokerRefused() {
    broker.refusing(true).refusing(false);
    connect();
    pass(Duration.ofSeconds(10));

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(renewals).containsExactly(false, true, false);
  }

  @Test
  void waitsLongerAndLongerUpToAMinute() {
    for (int i = 0; i < 30; i++) {
      broker.refusing(false);
    }
    connect();
    pass(Duration.ofSeconds(64));
    int afterAMinute = renewals.size();
    pass(Duration.ofMinutes(4));

    assertThat(afterAMinute).isBetween(6, 9);
    assertThat(renewals.size() - afterAMinute).isBetween(4, 8);
  }

  @Test
  void beginsAnewAfterAGoodConnection() {
    for (int i = 0; i < 6; i++) {
      broker.refusing(false);
    }
    connect();
    pass(Duration.ofMinutes(3));
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);

    pass(Duration.ofSeconds(30));
    broker.last().lose("gone");
    pass(Duration.ofSeconds(1));
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void waitsLongerWhereEachConnectionIsLostAtOnce() {
    broker.losesAtOnce = true;
    connect();
    pass(Duration.ofSeconds(60));

    assertThat(broker.sessions.size()).isBetween(5, 9);
    assertThat(broker.sessions).noneMatch(s -> s.open);
    assertThat(crew).isEmpty();
  }

  @Test
  void stopsTryingUntilAPersonHasConsented() {
    tokenFailure = YotoCloudException.Kind.INVALID_GRANT;
    connect();
    pass(Duration.ofHours(1));

    assertThat(connection.state()).isEqualTo(ConnectionState.NEEDS_CONSENT);
    assertThat(renewals).hasSize(1);

    tokenFailure = null;
    connect();
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void triesAgainWhenYotoHasNoTokenJustNow() {
    tokenFailure = YotoCloudException.Kind.UNAVAILABLE;
    connect();
    assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);

    tokenFailure = null;
    pass(Duration.ofSeconds(1));
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void startingTwiceConnectsOnce() {
    connection.start();
    connection.start();
    work();
    connection.start();
    work();

    assertThat(broker.sessions).hasSize(1);
  }

  @Test
  void stoppingLeavesTheBrokerForGood() {
    connect();
    connection.stop();
    broker.last().listener.lost("late");
    pass(Duration.ofHours(1));

    assertThat(broker.last().open).isFalse();
    assertThat(connection.state()).isEqualTo(ConnectionState.STOPPED);
    assertThat(broker.sessions).hasSize(1);
  }

  @Test
  void aConnectionThatComesAboutAfterTheStopIsClosed() {
    connection.start();
    connection.stop();
    work();

    assertThat(connection.state()).isEqualTo(ConnectionState.STOPPED);
    assertThat(broker.last().open).isFalse();
    assertThat(crew).doesNotContain("aboard");
  }

  @Test
  void whatAnEarlierConnectionSaysIsNotTakenForTheOneOfNow() {
    connect();
    FakeBroker.Session first = broker.last();
    first.lose("gone");
    pass(Duration.ofSeconds(1));
    first.listener.lost("gone, said again");

    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
  }

  private void connect() {
    connection.start();
    work();
  }

  private void pass(Duration time) {
    Duration step = Duration.ofMillis(100);
    for (Duration left = time; !left.isNegative(); left = left.minus(step)) {
      timers.advance(left.compareTo(step) < 0 ? left : step);
      work();
    }
  }

  private void work() {
    for (Runnable task = threads.poll(); task != null; task = threads.poll()) {
      task.run();
    }
  }

  private YotoTokens token(String accountId, boolean renew) {
    renewals.add(renew);
    if (vaultDown) {
      throw new TokenVaultException("The vault is down", new IOException("no route"));
    }
    if (tokenFailure != null) {
      throw new YotoCloudException(tokenFailure, "as the test wants");
    }
    return new YotoTokens("token-" + renewals.size(), null, clock.instant().plus(tokenLife), "all");
  }

  private final class RecordingCrew implements AccountConnection.Crew {
    @Override
    public List<String> topics() {
      return List.of("device/y2/data/events");
    }

    @Override
    public void aboard(BrokerSession session) {
      crew.add("aboard");
    }

    @Override
    public void ashore() {
      crew.add("ashore");
    }

    @Override
    public void message(String topic, byte[] payload) {
      crew.add(topic);
    }
  }
}
