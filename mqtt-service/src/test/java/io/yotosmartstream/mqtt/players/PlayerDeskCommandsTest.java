package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.live.LiveMessage.PlayerEventMessage;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Commands at a player's desk. */
class PlayerDeskCommandsTest extends PlayerDeskFixture {

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
    queue("c1-resume", CommandKind.RESUME);
    queue("c2-pause", CommandKind.PAUSE);
    desk.lookForCommands();
    desk.ashore();
    session = session();
    desk.aboard(session);

    assertThat(session.published)
        .contains("device/y2/command/card/pause {\"requestId\":\"c2-pause\"}")
        .noneMatch(p -> p.contains("resume"));
    answer("OK", "{\\\"requestId\\\":\\\"c1-resume\\\"}");
    assertThat(status("c1-resume")).isEqualTo(CommandStatus.ACKNOWLEDGED);
  }

  @Test
  void finishesWhatATaskThatDiedHadBegun() {
    settle();
    queue("c1-resume", CommandKind.RESUME);
    queue("c2-pause", CommandKind.PAUSE);
    desk.lookForCommands();
    session = session();
    desk = desk(); // of another task: it knows the table only
    desk.aboard(session);

    assertThat(session.published)
        .contains("device/y2/command/card/pause {\"requestId\":\"c2-pause\"}")
        .noneMatch(p -> p.contains("resume"));
    timers.advance(Duration.ofSeconds(16));
    assertThat(status("c2-pause")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(status("c1-resume")).isEqualTo(CommandStatus.EXPIRED);
  }

  @Test
  void doesNotPauseAgainWhatWasResumedSince() {
    settle();
    queue("c1-pause", CommandKind.PAUSE);
    queue("c2-resume", CommandKind.RESUME);
    desk.lookForCommands();
    answer("OK", "{\\\"requestId\\\":\\\"c2-resume\\\"}");
    desk.ashore();
    session = session();
    desk.aboard(session);

    assertThat(session.published).noneMatch(p -> p.contains("pause"));
  }

  @Test
  void looksAgainWhereTheTableDidNotAnswer() {
    settle();
    queue("c1", CommandKind.RESUME);
    items.breakDown(true);
    desk.lookForCommands();
    timers.advance(Duration.ofSeconds(3));
    assertThat(session.published).isEmpty();

    items.breakDown(false);
    timers.advance(Duration.ofSeconds(1));
    assertThat(session.published).hasSize(1);
  }

  @Test
  void doesNotForgetAnAnswerThatTheTableDidNotTake() {
    settle();
    queue("c1", CommandKind.RESUME);
    desk.lookForCommands();
    items.breakDown(true);
    answer("OK", "{\\\"requestId\\\":\\\"c1\\\"}");
    items.breakDown(false);
    timers.advance(Duration.ofSeconds(1));

    assertThat(status("c1")).isEqualTo(CommandStatus.ACKNOWLEDGED);
  }

  @Test
  void stopsAskingATableThatIsDownForLong() {
    settle();
    int before = timers.size();
    items.breakDown(true);
    desk.lookForCommands();
    timers.advance(Duration.ofSeconds(20));

    assertThat(timers.size()).isEqualTo(before);
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
}
