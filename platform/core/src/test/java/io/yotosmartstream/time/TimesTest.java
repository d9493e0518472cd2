package io.yotosmartstream.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void alwaysHasMillisecondsAndIsUtc() {
    assertThat(Times.format(Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo("2026-01-02T03:04:05.000Z");
    assertThat(Times.format(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
  }

  @Test
  void cutsWhatIsFinerThanMilliseconds() {
    assertThat(Times.format(Instant.parse("2026-01-02T03:04:05.678999Z")))
        .isEqualTo("2026-01-02T03:04:05.678Z");
  }

  @Test
  void readsWhatItWrites() {
    Instant at = Instant.parse("2026-12-31T23:59:59.999Z");
    assertThat(Times.parse(Times.format(at))).isEqualTo(at);
  }

  @Test
  void textOrderIsTimeOrder() {
    List<String> texts =
        Stream.of(
                0L, 1L, 999L, 1_000L, 59_999L, 86_400_000L, 1_767_225_599_999L, 1_767_225_600_000L)
            .map(Instant::ofEpochMilli)
            .map(Times::format)
            .toList();
    assertThat(texts).isSorted();
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String text : List.of("", "yesterday", "2026-01-02", "2026-01-02T03:04:05")) {
      assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }
  }
}
