package io.yotosmartstream.ids;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UlidGeneratorTest {
  private final SettableClock clock = new SettableClock(Instant.ofEpochMilli(1_469_922_850_259L));
  private final UlidGenerator ids = new UlidGenerator(clock);

  @Test
  void beginsWithTheTimeAsTheSpecificationWritesIt() {
    assertThat(ids.next()).matches("01ARZ3NDEK[0-9A-HJKMNP-TV-Z]{16}").hasSize(26);
  }

  @Test
  void withinAMillisecondTheOrderIsTheOrderOfMaking() {
    List<String> made = Stream.generate(ids::next).limit(10_000).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made).allMatch(id -> id.startsWith("01ARZ3NDEK"));
  }

  @Test
  void aClockThatGoesBackDoesNotBreakTheOrder() {
    String before = ids.next();
    clock.advance(Duration.ofMinutes(-5));
    String after = ids.next();
    assertThat(after).isGreaterThan(before).startsWith("01ARZ3NDEK");
  }

  @Test
  void laterIdsAreGreater() {
    String before = ids.next();
    clock.advance(Duration.ofMillis(1));
    assertThat(ids.next()).isGreaterThan(before);
  }

  @Test
  void twoProcessesMakeDifferentOnes() {
    assertThat(new UlidGenerator(clock).next()).isNotEqualTo(ids.next());
  }
}
