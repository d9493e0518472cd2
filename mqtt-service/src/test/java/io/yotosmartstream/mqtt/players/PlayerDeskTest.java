package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveMessage.PlayerEventMessage;
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
import org.junit.jupiter.api.Test;

class PlayerDeskTest {
  private static final String EVENTS = "device/y2/command/events/request ";
  private static final String STATUS = "device/y2/command/status/request ";
  private static final String FULL = "device/y2/command/status {";

  private final SettableClock clock = new SettableClock();
  private final ManualTimers timers = new ManualTimers(clock);
  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final Table table = new Table(items);
  private final RecordedLive live = new RecordedLive();
  private final List<CommandStatus> steps = new ArrayList<>();
  private final CommandLifeCycle lifeCycle =
      new CommandLifeCycle(table, clock, (house, command) -> steps.add(command.status()));
  private final Tally tally = new Tally();
  private PlayerDesk desk = desk();
  private FakeBroker.Session session = session();

  @Test
  void asksForEventsThenStatusThenAllOfItWithGaps() {
    desk.aboard(session);
    assertThat(session.published).containsExactly(EVENTS);

    timers.advance(Duration.ofSeconds(1));
    assertThat(session.published).containsExactly(EVENTS, STATUS);
    timers.advance(Duration.ofSeconds(1));
    assertThat(session.published).hasSize(3).last().asString().startsWith(FULL);
  }

  @Test
  void asksForEventsAgainBeforeThePlayerFallsSilent() {
    desk.aboard(session);
    timers.advance(Duration.ofMinutes(13));

    assertThat(session.published.stream().filter(EVENTS::equals)).hasSize(4);
    assertThat(session.published.stream().filter(STATUS::equals)).hasSize(3);
    assertThat(session.published.stream().filter(p -> p.startsWith(FULL))).hasSize(3);
  }

  @Test
  void asksNothingWhileThereIsNoConnection() {
    desk.aboard(session);
    desk.ashore();
    timers.advance(Duration.ofMinutes(20));

    assertThat(session.published).hasSize(1);
    assertThat(timers.size()).isZero();
  }

  @Test
  void asksForStatusWhenACardComesOrGoesOnly() {
    settle();
    say("data/events", "{\"cardId\":\"aB3dE\",\"eventUtc\":1790000001}");
    assertThat(session.published).isEmpty();
    say("data/events", "{\"volume\":5,\"eventUtc\":1790000002}");
    assertThat(session.published).isEmpty();
    say("data/events", "{\"cardId\":\"none\",\"eventUtc\":1790000003}");
    assertThat(session.published).containsExactly(STATUS);
  }

  @Test
  void armsAPlayerThatComesOnline() {
    settle();
    say("presence", "{\"state\":\"online\",\"ts\":1790000000000}");
    timers.advance(Duration.ofSeconds(1));

    assertThat(session.published).containsExactly(EVENTS, STATUS);
  }

  @Test
  void goesOnAfterMessagesThatCannotBeReadOrKept() {
    settle();
    say("data/events", "{broken");
    say("data/events", "");
    items.breakDown(true);
    say("data/events", "{\"volume\":4}");
    items.breakDown(false);
    say("data/events", "{\"volume\":5}");

    assertThat(tally.counts()).isEqualTo(new Tally.Counts(4, 2, 1));
    assertThat(live.published(PlayerEventMessage.class)).hasSize(1);
  }

  @Test
  void sendsACommandAndTakesItsAnswer() {
    settle();
    queue("c1", CommandKind.PAUSE);
    desk.lookForCommands();
    assertThat(session.published)
        .containsExactly("device/y2/command/card/pause {\"requestId\":\"c1\"}");

    answer("OK", "{\\\"requestId\\\":\\\"c1\\\"}");
    assertThat(status("c1")).isEqualTo(CommandStatus.ACKNOWLEDGED);
    assertThat(steps).containsExactly(CommandStatus.SENT, CommandStatus.ACKNOWLEDGED);
  }

  @Test
  void sendsACommandOnceHoweverOftenItIsAnnounced() {
    settle();
    queue("c1", CommandKind.PAUSE);
    desk.lookForCommands();
    desk.lookForCommands();
    desk.lookForCommands();

    assertThat(session.published).hasSize(1);
  }

  @Test
  void tellsWhatThePlayerRefused() {
    settle();
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();
    answer("FAIL", "{\\\"requestId\\\":\\\"c1\\\"}");

    assertThat(status("c1")).isEqualTo(CommandStatus.FAILED);
    assertThat(command("c1").reason()).isEqualTo("The player refused it.");
  }

  @Test
  void endsACommandThatIsNotAnsweredInTime() {
    settle();
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();
    answer("OK", "somebody else's");
    timers.advance(Duration.ofSeconds(14));
    assertThat(status("c1")).isEqualTo(CommandStatus.SENT);
    timers.advance(Duration.ofSeconds(2));

    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(steps).containsExactly(CommandStatus.SENT, CommandStatus.EXPIRED);
  }

  @Test
  void endsACommandThatCouldNotBeSentInTime() {
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();
    timers.advance(Duration.ofSeconds(16));
    desk.aboard(session);

    assertThat(steps).containsExactly(CommandStatus.EXPIRED);
    assertThat(session.published).containsExactly(EVENTS);
  }

  @Test
  void failsAtOnceWhereTheBrokerSaidThatThePlayerIsGone() {
    settle();
    say("presence", "{\"state\":\"offline\",\"ts\":1790000000000}");
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();

    assertThat(command("c1").reason()).isEqualTo("The player is off or out of reach.");
    assertThat(session.published).isEmpty();
  }

  @Test
  void triesAPlayerThatSpokeSinceItWasSaidToBeGone() {
    settle();
    say("presence", "{\"state\":\"offline\",\"ts\":1790000000000}");
    timers.advance(Duration.ofSeconds(11));
    say("data/events", "{\"volume\":5,\"eventUtc\":1790000011}");
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();

    assertThat(status("c1")).isEqualTo(CommandStatus.SENT);
  }

  @Test
  void triesAPlayerOfWhichNothingIsKnown() {
    settle();
    queue("c1", CommandKind.STOP);
    desk.lookForCommands();

    assertThat(status("c1")).isEqualTo(CommandStatus.SENT);
  }

  @Test
  void sendsAgainAfterAReconnectWhatDoesNoHarmTwice() {
    settle();
    queue("pause", CommandKind.PAUSE);
    queue("resume", CommandKind.RESUME);
    desk.lookForCommands();
    desk.ashore();
    session = session();
    desk.aboard(session);

    assertThat(session.published)
        .contains("device/y2/command/card/pause {\"requestId\":\"pause\"}")
        .noneMatch(p -> p.contains("resume"));
    answer("OK", "{\\\"requestId\\\":\\\"resume\\\"}");
    assertThat(status("resume")).isEqualTo(CommandStatus.ACKNOWLEDGED);
  }

  @Test
  void finishesWhatATaskThatDiedHadBegun() {
    settle();
    queue("pause", CommandKind.PAUSE);
    queue("resume", CommandKind.RESUME);
    desk.lookForCommands();
    session = session();
    desk = desk(); // of another task: it knows the table only
    desk.aboard(session);

    assertThat(session.published)
        .contains("device/y2/command/card/pause {\"requestId\":\"pause\"}")
        .noneMatch(p -> p.contains("resume"));
    timers.advance(Duration.ofSeconds(16));
    assertThat(status("pause")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(status("resume")).isEqualTo(CommandStatus.EXPIRED);
  }

  @Test
  void aSendThatFailsIsNotAnAnswer() {
    settle();
    session.broken = true;
    queue("c1", CommandKind.RESUME);
    desk.lookForCommands();
    assertThat(status("c1")).isEqualTo(CommandStatus.SENT);
    timers.advance(Duration.ofSeconds(16));

    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
  }

  @Test
  void cannotSendACommandWithoutItsArguments() {
    settle();
    queue("c1", CommandKind.SET_VOLUME);
    desk.lookForCommands();

    assertThat(status("c1")).isEqualTo(CommandStatus.FAILED);
  }

  @Test
  void anEventThatNamesTheCommandCarriesItsCorrelation() {
    settle();
    queue("c1", CommandKind.PAUSE);
    desk.lookForCommands();
    say("data/events", "{\"playbackStatus\":\"paused\",\"requestId\":\"c1\"}");

    assertThat(live.published(PlayerEventMessage.class).getLast().correlationId())
        .isEqualTo("correlation-c1");
  }

  private PlayerDesk desk() {
    return new PlayerDesk(
        "h1",
        "y2",
        new PlayerContext(
            new PlayerReports(table, live, clock),
            lifeCycle,
            timers,
            Runnable::run,
            clock,
            Rhythm.USUAL,
            tally));
  }

  /** Connected, and all that is asked on connect has been asked. */
  private void settle() {
    desk.aboard(session);
    timers.advance(Duration.ofSeconds(5));
    session.published.clear();
  }

  private FakeBroker.Session session() {
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

  private void say(String topic, String payload) {
    desk.message(topic, payload.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(String word, String requestBody) {
    say("response", "{\"status\":{\"any\":\"" + word + "\",\"req_body\":\"" + requestBody + "\"}}");
  }

  private CommandStatus status(String id) {
    return command(id).status();
  }

  private Command command(String id) {
    return lifeCycle.find("h1", "y2", id).orElseThrow().value();
  }

  private void queue(String id, CommandKind kind) {
    Instant now = clock.instant();
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
