package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

class PrimerTest {
  private static final String OPERATION = "listPlayers";

  @TempDir Path folder;

  @Test
  void beforeASnapshotWhatRequestsNeedIsMade() {
    try (LambdaHouse house = new LambdaHouse(folder, Map.of())) {
      assertThat(house.beans().containsSingleton(OPERATION)).isFalse();

      start(house.beans(), "snap-start");

      assertThat(house.beans().containsSingleton(OPERATION)).isTrue();
      assertThat(house.beans().containsSingleton("edge")).isTrue();
    }
  }

  @Test
  void anInstanceThatStartsForARequestMakesWhatThatNeeds() {
    try (LambdaHouse house = new LambdaHouse(folder, Map.of())) {
      start(house.beans(), "on-demand");

      assertThat(house.beans().containsSingleton(OPERATION)).isFalse();
      assertThat(house.beans().containsSingleton("edge")).isFalse();
    }
  }

  private static void start(ConfigurableListableBeanFactory beans, String why) {
    new Primer(beans, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", why)).afterSingletonsInstantiated();
  }
}
