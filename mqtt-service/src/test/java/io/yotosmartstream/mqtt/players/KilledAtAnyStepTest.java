package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.players.Command;
import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A service that dies before or after any of its steps (read, write SENT, tell the page, publish,
 * hear the answer, write the end, tell the page), then another over the same table.
 */
class KilledAtAnyStepTest {

  static Stream<Arguments> deaths() {
    return Stream.of(CommandKind.values())
        .flatMap(
            kind ->
                Stream.of(1, 20)
                    .flatMap(
                        away ->
                            IntStream.range(0, stepsOf(kind))
                                .mapToObj(step -> Arguments.of(kind, step, away))));
  }

  private static int stepsOf(CommandKind kind) {
    MortalService whole = new MortalService(kind, Integer.MAX_VALUE);
    whole.live();
    assertThat(whole.steps())
        .as("every effect has its before and after")
        .isGreaterThanOrEqualTo(12);
    return whole.steps();
  }

  @ParameterizedTest(name = "{0}, killed at step {1}, back after {2} s")
  @MethodSource("deaths")
  void doesNothingTwiceNorLateAndTellsTheTruth(CommandKind kind, int step, int away) {
    MortalService service = new MortalService(kind, step);
    Instant expiresAt = service.command().expiresAt();
    service.live();
    boolean sentBefore = service.command().status() != CommandStatus.QUEUED;
    service.timers.advance(Duration.ofSeconds(away));
    service.resurrect();
    service.timers.advance(Duration.ofSeconds(20));

    assertThat(service.done).allMatch(when -> !when.isAfter(expiresAt));
    if (!kind.repeatable()) {
      assertThat(service.done).as("a toggle happens once at most").hasSizeLessThanOrEqualTo(1);
    }
    if (!sentBefore && away == 1) {
      assertThat(service.done).as("what was not begun is done by the next").hasSize(1);
      assertThat(service.command().status()).isEqualTo(CommandStatus.ACKNOWLEDGED);
    }
    tellsTheTruth(service);
  }

  private static void tellsTheTruth(MortalService service) {
    Command seen = service.command().asSeenAt(service.clock.instant());
    assertThat(seen.status()).isIn(CommandStatus.ACKNOWLEDGED, CommandStatus.EXPIRED);
    if (seen.status() == CommandStatus.ACKNOWLEDGED) {
      assertThat(service.done).isNotEmpty();
    } else if (String.valueOf(seen.reason()).contains("was not asked")) {
      assertThat(service.done).isEmpty();
    } else {
      assertThat(seen.sentAt()).isNotNull();
    }
  }
}
