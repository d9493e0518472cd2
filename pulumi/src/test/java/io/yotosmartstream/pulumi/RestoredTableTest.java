package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RestoredTableTest {
  @Test
  void isAsTheStackSays() {
    assertThat(RestoredTable.in("{\"yoto-app:table\": \"t-2026\", \"aws:x\": \"y\"}", "yoto-app"))
        .contains("t-2026");
    assertThat(RestoredTable.in("{\"yoto-edge:table\": \"t-2026\"}", "yoto-app")).isEmpty();
  }

  @Test
  void isANameOfATable() {
    assertThatThrownBy(() -> RestoredTable.in("{\"yoto-app:table\": \"a b\"}", "yoto-app"))
        .hasMessageContaining("not a b");
  }
}
