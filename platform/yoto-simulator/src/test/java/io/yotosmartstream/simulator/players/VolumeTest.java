package io.yotosmartstream.simulator.players;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {

  /** Measured on a v3e whose limit was 8 (section 3.7). */
  @ParameterizedTest
  @CsvSource({"0,0", "10,1", "20,3", "30,4", "40,6", "50,8", "60,8", "100,8"})
  void commandsBecomeStepsAsOnHardware(int percent, int step) {
    assertThat(Volume.stepOf(percent, 8)).isEqualTo(step);
  }

  @Test
  void theAppsPercentageReachesItsStep() {
    for (int step = 0; step <= 16; step++) {
      assertThat(Volume.stepOf(Volume.percentOf(step), 16)).isEqualTo(step);
    }
  }

  @Test
  void aReportedStepSentBackNearlyMutes() {
    assertThat(Volume.stepOf(8, 16)).isEqualTo(1);
  }

  @Test
  void aLimitOfZeroMutes() {
    assertThat(Volume.stepOf(100, 0)).isZero();
  }
}
