package io.yotosmartstream.features.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {
  private static final List<String> TAGS = List.of("@not-in-lambda", "@reason:it-has-no-port");

  @Test
  void saysWhyAWorldLeavesAScenarioOut() {
    assertThat(LeftOut.reason(TAGS, "lambda")).contains("it has no port");
  }

  @Test
  void leavesNothingOutInOtherWorlds() {
    assertThat(LeftOut.reason(TAGS, "local")).isEmpty();
  }

  @Test
  void nothingIsLeftOutWithoutAReason() {
    assertThatThrownBy(() -> LeftOut.reason(List.of("@not-in-lambda"), "lambda"))
        .hasMessageContaining("@reason");
  }
}
