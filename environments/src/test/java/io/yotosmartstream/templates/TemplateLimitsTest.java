package io.yotosmartstream.templates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateLimitsTest {
  @Test
  void aTemplateThatIsTooLongIsRefusedWithAWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TemplateLimits.check("app", "\"" + "x".repeat(TemplateLimits.BYTES) + "\""))
        .withMessageContaining("1,000,002 bytes")
        .withMessageContaining("stack of its own");
  }

  @Test
  void tooManyResourcesAreRefusedWithAWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateLimits.check("app", resources(TemplateLimits.RESOURCES + 1)))
        .withMessageContaining("501 resources")
        .withMessageContaining("stack of its own");
  }

  @Test
  void asManyAsAreAllowedAreNotRefused() {
    assertThatCode(() -> TemplateLimits.check("app", resources(TemplateLimits.RESOURCES)))
        .doesNotThrowAnyException();
  }

  private static String resources(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"R" + i + "\":{}")
        .collect(Collectors.joining(",", "{\"Resources\":{", "}}"));
  }
}
