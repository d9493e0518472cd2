package io.yotosmartstream.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.environments.Environment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoredTableTest {
  @Test
  void everythingWorksWithItAndNothingWithTheOldOne() {
    Environment environment =
        Planning.environment("always-on", "alarms: {enabled: true}")
            .withTable(Optional.of("put-back"));

    AppBlueprint app = Planning.app(environment);

    assertThat(app.table().name()).isEqualTo("put-back");
    assertThat(app.functions()).allMatch(f -> "put-back".equals(f.variables().get("TABLE_NAME")));
    assertThat(app.toString()).contains("table/put-back").doesNotContain("yoto-smart-stream-try");
  }
}
