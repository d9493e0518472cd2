package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void aTemplateThatIsTooLongIsRefusedWithAWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.check("app", "\"" + "x".repeat(Limits.BYTES) + "\""))
        .withMessageContaining("1,000,002 bytes")
        .withMessageContaining("stack of its own");
  }

  @Test
  void tooManyResourcesAreRefusedWithAWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.check("app", resources(Limits.RESOURCES + 1)))
        .withMessageContaining("501 resources")
        .withMessageContaining("stack of its own");
  }

  @Test
  void asManyAsAreAllowedAreNotRefused() {
    assertThatCode(() -> Limits.check("app", resources(Limits.RESOURCES)))
        .doesNotThrowAnyException();
  }

  private static String resources(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"R" + i + "\":{}")
        .collect(Collectors.joining(",", "{\"Resources\":{", "}}"));
  }
}
