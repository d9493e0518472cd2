package io.yotosmartstream.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  @Test
  void isBoundWhileTheWorkGoesOn() throws Exception {
    assertThat(Correlation.current()).isNull();
    assertThat(Correlation.with("id-12345", Correlation::current)).isEqualTo("id-12345");
    assertThat(Correlation.current()).isNull();
  }

  @Test
  void theInnermostCounts() throws Exception {
    String inner =
        Correlation.with("outer-id", () -> Correlation.with("inner-id", Correlation::current));
    assertThat(inner).isEqualTo("inner-id");
  }

  @Test
  void runsWorkThatReturnsNothing() {
    AtomicReference<String> seen = new AtomicReference<>();
    Correlation.run("id-12345", () -> seen.set(Correlation.current()));
    assertThat(seen).hasValue("id-12345");
  }

  @Test
  void otherThreadsDoNotSeeIt() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>("nothing yet");
    Correlation.run(
        "id-12345",
        () -> {
          try {
            Thread.ofVirtual().start(() -> seen.set(Correlation.current())).join();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(seen).hasValue(null);
  }

  @Test
  void handsOnWhatTheWorkThrows() {
    assertThatThrownBy(
            () ->
                Correlation.with(
                    "id-12345",
                    () -> {
                      throw new IOException("on purpose");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(Correlation.current()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "a.b_c-d.e"})
  void acceptsShortPlainIds(String given) {
    assertThat(Correlation.accept(given)).contains(given);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "short", "has blank in it", "line\nbreak-here", "ümlaut-long-enough"})
  void acceptsNothingElse(String given) {
    assertThat(Correlation.accept(given)).isEmpty();
    assertThat(Correlation.accept("x".repeat(65))).isEmpty();
  }
}
