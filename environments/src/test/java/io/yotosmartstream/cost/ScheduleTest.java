package io.yotosmartstream.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "rate(12 hours), 2",
    "rate(1 day), 1",
    "rate(5 minutes), 288",
    "cron(30 3 * * ? *), 1",
    "cron(0/5 6-20 * * ? *), 180",
    "cron(0/7 6 * * ? *), 9",
    "cron(0 * * * ? *), 24"
  })
  void aDayHasSoMany(String expression, double times) {
    assertThat(Schedule.timesAMonth(expression)).isEqualTo(times * 730 / 24, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 6 1 * ? *)",
        "cron(0 6-3 * * ? *)",
        "at(2030-01-01T00:00:00)",
        "rate(1 week)"
      })
  void othersAreNotGuessed(String expression) {
    assertThatThrownBy(() -> Schedule.timesAMonth(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expression);
  }

  @Test
  void everySecondValueIsHalfOfThem() {
    assertThat(Schedule.timesAMonth("cron(0/2 * * * ? *)"))
        .isEqualTo(Schedule.timesAMonth("rate(2 minutes)"), within(1e-6));
  }
}
