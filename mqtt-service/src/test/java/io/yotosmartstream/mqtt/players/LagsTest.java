package io.yotosmartstream.mqtt.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LagsTest {
  private final Lags lags = new Lags(new Random(1));

  @Test
  void keepsAllOfAFewAndBeginsAnew() {
    lags.add(Duration.ofMillis(7));
    lags.add(Duration.ofMillis(9));

    assertThat(lags.take()).containsExactly(7L, 9L);
    assertThat(lags.take()).isEmpty();
  }

  @Test
  void keepsAFairHundredOfMany() {
    addUpTo(10_000);
    List<Long> kept = lags.take();

    assertThat(kept).hasSize(Lags.MOST).doesNotHaveDuplicates();
    assertThat(kept.stream().mapToLong(Long::longValue).average().orElseThrow())
        .isCloseTo(5_000, within(1_000.0));
  }

  @Test
  void whatWasTakenLeavesTheNextOnesTheirChance() {
    addUpTo(10_000);
    lags.take();
    addUpTo(200);

    assertThat(lags.take().stream().filter(lag -> lag >= Lags.MOST).count()).isBetween(30L, 70L);
  }

  @Test
  void aClockThatIsSetBackMakesNoLag() {
    lags.add(Duration.ofMillis(-3));

    assertThat(lags.take()).containsExactly(0L);
  }

  private void addUpTo(int end) {
    for (int millis = 0; millis < end; millis++) {
      lags.add(Duration.ofMillis(millis));
    }
  }
}
