package io.yotosmartstream.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsTest {
  private static final String TASK =
      "arn:aws:ecs:eu-west-1:123456789012:task-definition/yoto-mqtt-dev:7";

  private static Pins parse(String json) {
    return Pins.parse(Optional.of(json));
  }

  @Test
  void withoutTheSettingNothingIsPinned() {
    assertThat(Pins.parse(Optional.empty()).function("api")).isEmpty();
    assertThat(Pins.parse(Optional.empty()).service("mqtt")).isEmpty();
  }

  @Test
  void functionsAreHeldAtAVersionAndServicesAtATaskDefinition() {
    Pins pins = parse("{\"functions\":{\"api\":\"12\"},\"services\":{\"mqtt\":\"" + TASK + "\"}}");
    assertThat(pins.function("api")).contains("12");
    assertThat(pins.function("ingest")).isEmpty();
    assertThat(pins.service("mqtt")).contains(TASK);
  }

  @Test
  void aHalfMayBeLeftOut() {
    assertThat(parse("{\"functions\":{\"api\":\"12\"}}").services()).isEmpty();
    assertThat(parse("{}").functions()).isEmpty();
  }

  /** {@code pulumi config set --path} writes what looks like a number as one. */
  @Test
  void aVersionMayBeANumber() {
    assertThat(parse("{\"functions\":{\"api\":12}}").function("api")).contains("12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"functions\":{\"api\":\"$LATEST\"}}|pins.functions.api must be a published version",
        "{\"functions\":{\"api\":\"0\"}}      |pins.functions.api must be a published version",
        "{\"functions\":{\"api\":null}}       |pins.functions.api must be a published version",
        "{\"services\":{\"mqtt\":\"7\"}}      |pins.services.mqtt must be the ARN of a task",
        "{\"function\":{\"api\":\"1\"}}       |pins must be",
        "[]                                   |pins must be",
        "12                                   |pins must be",
        "null                                 |pins must be",
        "{                                    |pins must be",
      })
  void whatIsWrittenWrongIsNamed(String json, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(json))
        .withMessageContaining(problem);
  }
}
