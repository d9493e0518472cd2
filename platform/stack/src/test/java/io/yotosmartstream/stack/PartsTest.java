package io.yotosmartstream.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final List<String> ended = new ArrayList<>();
  private final Parts parts = new Parts();

  @Test
  void theLastOneStartedIsEndedFirstAndEachOnce() {
    part("first");
    part("second");

    parts.close();
    parts.close();

    assertThat(ended).containsExactly("second", "first");
  }

  @Test
  void oneThatDoesNotEndKeepsNoOtherFromEnding() {
    part("first");
    AutoCloseable stubborn =
        () -> {
          throw new IllegalStateException("I stay");
        };
    AutoCloseable kept = parts.keep(stubborn);
    part("third");

    assertThatThrownBy(parts::close)
        .isInstanceOf(IllegalStateException.class)
        .satisfies(
            e ->
                assertThat(e.getSuppressed()).extracting(Throwable::getMessage).contains("I stay"));
    assertThat(kept).isSameAs(stubborn);
    assertThat(ended).containsExactly("third", "first");
  }

  @Test
  void whatTookHowLongIsSaidInOrder() {
    assertThat(parts.timed("b", () -> 1) + parts.timed("a", () -> 2)).isEqualTo(3);
    assertThat(parts.took()).containsOnlyKeys("b", "a");
    assertThat(parts.took().keySet()).containsExactly("b", "a");
  }

  private void part(String name) {
    AutoCloseable made = parts.keep(() -> ended.add(name));
    assertThat(made).isNotNull();
  }
}
