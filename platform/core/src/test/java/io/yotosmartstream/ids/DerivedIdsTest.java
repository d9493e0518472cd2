package io.yotosmartstream.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DerivedIdsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void theSameThingHasTheSameIdAndAnotherOneAnother() {
    assertThat(DerivedIds.of(NOON, "a")).isEqualTo(DerivedIds.of(NOON, "a")).hasSize(26);
    assertThat(DerivedIds.of(NOON, "a")).isNotEqualTo(DerivedIds.of(NOON, "b"));
  }

  @Test
  void theySortAmongOthersByTheirTime() {
    String made = new UlidGenerator(() -> NOON).next();

    assertThat(DerivedIds.of(NOON.minusMillis(1), "z")).isLessThan(made);
    assertThat(DerivedIds.of(NOON.plusMillis(1), "a")).isGreaterThan(made);
    assertThat(DerivedIds.of(NOON, "a").substring(0, 10)).isEqualTo(made.substring(0, 10));
  }

  @Test
  void aTimeThatNoIdHoldsIsRefused() {
    assertThatThrownBy(() -> DerivedIds.of(Instant.EPOCH.minusMillis(1), "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
