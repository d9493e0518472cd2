package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose clock is ten minutes off the one of the functions. */
class SkewedClocksTest extends PlayerDeskFixture {

  @ParameterizedTest
  @ValueSource(ints = {-600, 600})
  void nothingOldIsSentByAServiceThatComesBack(int functionsAhead) {
    queueAsOf("c1", functionsAhead);
    timers.advance(Duration.ofMinutes(2));
    desk.aboard(session);

    assertThat(session.published).noneMatch(p -> p.contains("c1"));
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(command("c1").reason()).contains("the player was not asked");
  }

  @ParameterizedTest
  @ValueSource(ints = {-600, 600})
  void afterALongSilenceTheSecondTapWorksAndAllThatFollow(int functionsAhead) {
    settle();
    timers.advance(Duration.ofMinutes(2));
    session.published.clear();
    queueAsOf("c1", functionsAhead);
    desk.lookForCommands();
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);

    for (String again : new String[] {"c2", "c3"}) {
      timers.advance(Duration.ofSeconds(9));
      queueAsOf(again, functionsAhead);
      desk.lookForCommands();
      answer("OK", "{\\\"requestId\\\":\\\"" + again + "\\\"}");
      assertThat(status(again)).isEqualTo(CommandStatus.ACKNOWLEDGED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-600, 600})
  void whatCouldNotBeSentAtOnceIsNotSentLater(int functionsAhead) {
    desk.lookForCommands();
    timers.advance(Duration.ofSeconds(5));
    queueAsOf("c1", functionsAhead);
    desk.lookForCommands();
    timers.advance(Duration.ofSeconds(9));
    assertThat(status("c1")).isEqualTo(CommandStatus.QUEUED);
    timers.advance(Duration.ofSeconds(2));
    desk.aboard(session);

    assertThat(session.published).noneMatch(p -> p.contains("c1"));
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
  }

  private void queueAsOf(String id, int functionsAhead) {
    queue(id, CommandKind.RESUME, clock.instant().plusSeconds(functionsAhead));
  }
}
