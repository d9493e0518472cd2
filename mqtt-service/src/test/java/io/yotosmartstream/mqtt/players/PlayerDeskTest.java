package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.live.LiveMessage.PlayerEventMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerDeskTest extends PlayerDeskFixture {

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
  void measuresHowLateAMessageIsHandedOn() {
    List<Runnable> waiting = new ArrayList<>();
    desk = desk(waiting::add);
    say("data/events", "{\"volume\":4,\"eventUtc\":1790000001}");
    clock.advance(Duration.ofMillis(250));
    waiting.forEach(Runnable::run);

    assertThat(live.published(PlayerEventMessage.class)).hasSize(1);
    assertThat(tally.takeLags()).containsExactly(250L);
  }

  @Test
  void whatIsNotHandedOnHasNoLag() {
    String message = "{\"volume\":4,\"eventUtc\":1790000001}";
    say("data/events", message);
    assertThat(tally.takeLags()).containsExactly(0L);

    say("data/events", message);
    say("data/events", "{broken");
    items.breakDown(true);
    say("data/events", "{\"volume\":5,\"eventUtc\":1790000002}");
    assertThat(tally.takeLags()).isEmpty();
  }
}
