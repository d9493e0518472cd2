package io.yotosmartstream.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
  @ParameterizedTest
  @CsvSource({
    "yoto-jobs-dev,queue,JobsQueue",
    "yoto-dead-letters-dev,queue,DeadLettersQueue",
    "yoto-api-dev-cold-starts,filter,ApiColdStartsFilter",
    "yoto-mqtt,images,MqttImages",
    "another,thing,AnotherThing"
  })
  void areTheSameInEveryEnvironment(String name, String kind, String id) {
    assertThat(new Ids("yoto", "dev").named(name, kind)).isEqualTo(id);
    assertThat(new Ids("yoto", "prod").named(name.replace("dev", "prod"), kind)).isEqualTo(id);
  }
}
