package io.yotosmartstream.players;

import static io.yotosmartstream.players.Reports.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private static final Instant TOLD = Instant.ofEpochSecond(1_790_000_000L);
  private static final Instant RECEIVED = Instant.parse("2026-05-01T12:00:00.000Z");

  @Test
  void isTheSameForCopiesWheneverTheyCome() {
    assertThat(id(TOLD, "a", RECEIVED)).isEqualTo(id(TOLD, "a", RECEIVED.plusSeconds(300)));
  }

  @Test
  void differsByDeviceKindTimeAndBody() {
    String id = id(TOLD, "a", RECEIVED);

    assertThat(EventIds.of("y3", says().at(TOLD).report(), "a", RECEIVED)).isNotEqualTo(id);
    assertThat(EventIds.of("y2", new PlayerReport.Presence(TOLD, true), "a", RECEIVED))
        .isNotEqualTo(id);
    assertThat(id(TOLD.plusSeconds(1), "a", RECEIVED)).isNotEqualTo(id);
    assertThat(id(TOLD, "b", RECEIVED)).isNotEqualTo(id);
  }

  @Test
  void takesTheTimeOfReceiptInStepsOfTwoSecondsWhereThePlayerHasNone() {
    String id = id(null, "a", RECEIVED);

    assertThat(id(null, "a", RECEIVED.plusMillis(1_999))).isEqualTo(id);
    assertThat(id(null, "a", RECEIVED.plusSeconds(2))).isNotEqualTo(id);
    assertThat(id(Instant.EPOCH, "a", RECEIVED)).isEqualTo(id);
  }

  private static String id(Instant told, String body, Instant receivedAt) {
    return EventIds.of("y2", says().at(told).report(), body, receivedAt);
  }
}
