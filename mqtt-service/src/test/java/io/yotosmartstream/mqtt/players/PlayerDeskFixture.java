package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.mqtt.broker.Broker;
import io.yotosmartstream.mqtt.testing.FakeBroker;
import io.yotosmartstream.mqtt.testing.ManualTimers;
import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandLifeCycle;
import io.yotosmartstream.players.CommandStatus;
import io.yotosmartstream.players.PlayerReports;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.RecordedLive;
import io.yotosmartstream.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** A player's desk over a broker, a table and a clock that a test decides. */
abstract class PlayerDeskFixture {
  static final String EVENTS = "device/y2/command/events/request ";
  static final String STATUS = "device/y2/command/status/request ";
  static final String FULL = "device/y2/command/status {";

  final SettableClock clock = new SettableClock();
  final ManualTimers timers = new ManualTimers(clock);
  final InMemoryItemStore items = new InMemoryItemStore(clock);
  final Table table = new Table(items);
  final RecordedLive live = new RecordedLive();
  final List<CommandStatus> steps = new ArrayList<>();
  final CommandLifeCycle lifeCycle =
      new CommandLifeCycle(table, clock, (house, command) -> steps.add(command.status()));
  final Tally tally = new Tally();
  PlayerDesk desk = desk();
  FakeBroker.Session session = session();

  PlayerDesk desk() {
    return desk(Runnable::run);
  }

  PlayerDesk desk(Executor threads) {
    return new PlayerDesk(
        "h1",
        "y2",
        new PlayerContext(
            new PlayerReports(table, live, clock),
            lifeCycle,
            timers,
            threads,
            clock,
            Rhythm.USUAL,
            tally));
  }

  /** Connected, and all that is asked on connect has been asked. */
  void settle() {
    desk.aboard(session);
    timers.advance(Duration.ofSeconds(5));
    session.published.clear();
  }

  FakeBroker.Session session() {
    FakeBroker broker = new FakeBroker();
    broker.connect(
        new Broker.Login("c", "t"),
        List.of(),
        new Broker.Listener() {
          @Override
          public void message(String topic, byte[] payload) {}

          @Override
          public void lost(String reason) {}
        });
    return broker.last();
  }

  void say(String topic, String payload) {
    desk.message(topic, payload.getBytes(StandardCharsets.UTF_8));
  }

  void answer(String word, String requestBody) {
    say("response", "{\"status\":{\"any\":\"" + word + "\",\"req_body\":\"" + requestBody + "\"}}");
  }

  CommandStatus status(String id) {
    return command(id).status();
  }

  Command command(String id) {
    return lifeCycle.find("h1", "y2", id).orElseThrow().value();
  }

  void queue(String id, CommandKind kind) {
    queue(id, kind, clock.instant());
  }

  /**
   * @param now by the clock of the function that queues it
   */
  void queue(String id, CommandKind kind, Instant now) {
    lifeCycle.queue(
        "h1",
        new Command(
            id,
            "y2",
            kind,
            CommandStatus.QUEUED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            now,
            now.plusSeconds(15),
            null,
            null,
            "correlation-" + id));
  }
}
