package io.yotosmartstream.mqtt.players;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.mqtt.broker.BrokerSession;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One command on its way through a service that dies at a given step, and a player that obeys. */
final class MortalService {
  private static final String ID = "c1";

  /** Not a RuntimeException: a dead process catches nothing. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  final SettableClock clock = new SettableClock();
  final ManualTimers timers = new ManualTimers(clock);

  /** When the player did what it was asked. */
  final List<Instant> done = new ArrayList<>();

  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final int killedAt;
  private PlayerDesk desk;
  private boolean armed;
  private int steps;
  private int unanswered;

  MortalService(CommandKind kind, int killedAt) {
    this.killedAt = killedAt;
    desk = desk();
    desk.aboard(session());
    Instant now = clock.instant();
    new CommandLifeCycle(new Table(items), clock)
        .queue(
            "h1",
            new Command(
                ID,
                "y2",
                kind,
                CommandStatus.QUEUED,
                null,
                "aB3dE",
                "01",
                "02",
                3,
                7,
                60,
                now,
                now.plus(CommandLifeCycle.DEFAULT_EXPIRY),
                null,
                null,
                null));
  }

  /** Until the command has its answer, or the service is dead. */
  void live() {
    armed = true;
    try {
      desk.lookForCommands();
      answer();
    } catch (Killed e) {
      unanswered = 0; // what the player answers now is heard by nobody
    }
    armed = false;
  }

  /** Another process: it knows what is in the table, nothing else. */
  void resurrect() {
    desk = desk();
    desk.aboard(session());
    answer();
  }

  int steps() {
    return steps;
  }

  Command command() {
    return new CommandLifeCycle(new Table(items), clock).find("h1", "y2", ID).orElseThrow().value();
  }

  private void answer() {
    for (; unanswered > 0; unanswered--) {
      String ok =
          "{\"status\":{\"any\":\"OK\",\"req_body\":\"{\\\"requestId\\\":\\\"" + ID + "\\\"}\"}}";
      desk.message("response", ok.getBytes(StandardCharsets.UTF_8));
    }
  }

  private <T> T step(Supplier<T> effect) {
    dieHere();
    T result = effect.get();
    dieHere();
    return result;
  }

  private void dieHere() {
    if (armed && steps++ == killedAt) {
      throw new Killed();
    }
  }

  private PlayerDesk desk() {
    Table table = new Table(new MortalStore());
    CommandLifeCycle lifeCycle =
        new CommandLifeCycle(table, clock, (house, command) -> step(() -> "the page hears of it"));
    return new PlayerDesk(
        "h1",
        "y2",
        new PlayerContext(
            new PlayerReports(table, new RecordedLive(), clock),
            lifeCycle,
            timers,
            Runnable::run,
            clock,
            Rhythm.USUAL,
            new Tally()));
  }

  private BrokerSession session() {
    return new BrokerSession() {
      @Override
      public void publish(String topic, String payload) {
        if (payload.contains("\"" + ID + "\"")) {
          var unused = step(() -> done.add(clock.instant()) && unanswered++ >= 0);
        }
      }

      @Override
      public void subscribe(List<String> topics) {}

      @Override
      public void unsubscribe(List<String> topics) {}

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private final class MortalStore implements ItemStore {
    @Override
    public Optional<Item> get(Key key) {
      return step(() -> items.get(key));
    }

    @Override
    public ItemPage query(ItemQuery query) {
      return step(() -> items.query(query));
    }

    @Override
    public WriteOutcome write(List<Write> writes) {
      return step(() -> items.write(writes));
    }
  }
}
