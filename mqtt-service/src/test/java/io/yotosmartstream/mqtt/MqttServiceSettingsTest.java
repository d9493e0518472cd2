package io.yotosmartstream.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttServiceSettingsTest {
  @Test
  void beatsAreQuickWhereNothingIsSaid() {
    MqttServiceSettings settings = MqttServiceSettings.from(Map.of());

    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(15));
    assertThat(settings.rhythm().commands()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void beatsAreWhatTheEnvironmentSays() {
    MqttServiceSettings settings =
        MqttServiceSettings.from(Map.of("LEASE_SECONDS", "60", "LOOK_SECONDS", "30"));

    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.rhythm().commands()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void metricsAreOfTheEnvironmentThatIsSaidAndOtherwiseOff() {
    assertThat(MqttServiceSettings.from(Map.of()).metricsEnvironment()).isEmpty();
    assertThat(
            MqttServiceSettings.from(Map.of("METRICS_ENVIRONMENT", "prod-1")).metricsEnvironment())
        .isEqualTo("prod-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MqttServiceSettings.from(Map.of("METRICS_ENVIRONMENT", ":prod")))
        .withMessage(
            "METRICS_ENVIRONMENT must be at most 100 letters, digits, '.', '_' or '-', not :prod");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "601", "1.5", "a minute", ""})
  void aTimeThatIsNoneIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MqttServiceSettings.from(Map.of("LEASE_SECONDS", value)))
        .withMessage("LEASE_SECONDS must be 1 to 600 seconds, not " + value);
  }
}
