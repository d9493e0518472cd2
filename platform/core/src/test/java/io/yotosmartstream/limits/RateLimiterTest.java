package io.yotosmartstream.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yotosmartstream.items.Table;
import io.yotosmartstream.outcomes.Refusal;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final RateLimiter limiter = new RateLimiter(table, clock);

  @Test
  void allowsAsManyAsTheLimitSays() {
    tries(3);
    Refusal refusal = refusal();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
    assertThat(refusal.detail()).isEqualTo("Slowly.");
    assertThat(refusal.retryAfterSeconds()).isEqualTo(600);
  }

  @Test
  void saysHowLongToWait() {
    tries(3);
    clock.advance(Duration.ofMinutes(9));
    assertThat(refusal().retryAfterSeconds()).isEqualTo(60);
    clock.advance(Duration.ofMillis(59_900));
    assertThat(refusal().retryAfterSeconds()).isEqualTo(1);
  }

  @Test
  void allowsAgainAfterTheWindow() {
    tries(3);
    clock.advance(WINDOW);
    tries(3);
    refusal();
  }

  @Test
  void theWindowBeginsWithTheFirstTryNotTheLast() {
    tries(1);
    clock.advance(WINDOW.minusSeconds(1));
    tries(2);
    clock.advance(Duration.ofSeconds(1));
    tries(3);
  }

  @Test
  void countsTogetherWithOtherCopies() {
    tries(2);
    RateLimiter other = new RateLimiter(table, clock);
    other.count("name", 3, WINDOW, "Slowly.");
    refusal();
  }

  @Test
  void namesDoNotMix() {
    tries(3);
    assertThatCode(() -> limiter.count("other", 3, WINDOW, "Slowly.")).doesNotThrowAnyException();
  }

  @Test
  void forgets() {
    tries(3);
    limiter.clear("name");
    tries(3);
  }

  private void tries(int count) {
    for (int i = 0; i < count; i++) {
      limiter.count("name", 3, WINDOW, "Slowly.");
    }
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> limiter.count("name", 3, WINDOW, "Slowly."));
  }
}
