package io.yotosmartstream.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a host sends a command, by how old it is, how wrong the clock is and when it looked. */
class SendingTimeTest {
  private static final Instant REAL = Instant.parse("2026-05-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // age, clock ahead by, looked ago, sent
    "0, 0, -1, true",
    "15, 0, -1, true",
    "16, 0, -1, false",
    "1, -5, -1, true",
    "0, 600, -1, false",
    "0, -600, -1, false",
    "120, -600, -1, false",
    "120, 600, -1, false",
    "700, -600, -1, false",
    "1, 600, 14, true",
    "1, -600, 14, true",
    "1, 600, 16, false",
    "1, -600, 16, false",
  })
  void isSentOnlyWhereItIsKnownToBeNew(int age, int ahead, int lookedAgo, boolean sent) {
    Instant now = REAL.plusSeconds(ahead);
    @Nullable Instant looked = lookedAgo < 0 ? null : now.minusSeconds(lookedAgo);

    Instant until = SendingTime.until(command(REAL.minusSeconds(age)), now, looked);

    assertThat(!now.isAfter(until)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({"-600", "600"})
  void isNotSentLaterThanItsTimeAfterTheLookThatDidNotSeeIt(int ahead) {
    Instant now = REAL.plusSeconds(ahead);

    assertThat(SendingTime.until(command(REAL.minusSeconds(3)), now, now.minusSeconds(4)))
        .isEqualTo(now.plusSeconds(11));
  }

  @ParameterizedTest
  @CsvSource({"1", "600"})
  void aLookByAClockThatWasSetBackSinceProvesNothing(int back) {
    Command old = command(REAL.minus(Duration.ofMinutes(2)));

    assertThat(SendingTime.until(old, REAL, REAL.plusSeconds(back))).isEqualTo(old.expiresAt());
  }

  private static Command command(Instant createdAt) {
    return new Command(
        "c1",
        "y2",
        CommandKind.RESUME,
        CommandStatus.QUEUED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        createdAt,
        createdAt.plus(CommandLifeCycle.DEFAULT_EXPIRY),
        null,
        null,
        null);
  }
}
