package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What parts expect of a platform's clock. */
public abstract class ClockContract {
  protected abstract InstantSource clock();

  @Test
  void tellsTheTime() {
    assertThat(Duration.between(clock().instant(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  /** Else a time would be another one after it was stored and read. */
  @Test
  void countsWholeMilliseconds() {
    Instant now = clock().instant();
    assertThat(now).isEqualTo(Instant.ofEpochMilli(now.toEpochMilli()));
  }

  @Test
  void itsInstantAndItsMillisecondsAgree() {
    InstantSource clock = clock();
    long before = clock.millis();
    assertThat(clock.instant().toEpochMilli()).isBetween(before, before + 60_000);
  }
}
