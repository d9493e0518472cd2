package io.yotosmartstream.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02-03 04:05:06.789000, 2024-02-03T04:05:06.789Z",
    "2024-02-03 04:05:06, 2024-02-03T04:05:06Z",
    "2024-02-03T04:05:06, 2024-02-03T04:05:06Z",
    "2024-02-03T04:05:06Z, 2024-02-03T04:05:06Z",
    "2024-02-03T04:05:06+02:00, 2024-02-03T02:05:06Z",
  })
  void aTimeWithoutAZoneIsUtc(String text, Instant time) {
    assertThat(new Row(SourceTable.USERS, 1, Map.of("at", text)).time("at")).isEqualTo(time);
  }
}
