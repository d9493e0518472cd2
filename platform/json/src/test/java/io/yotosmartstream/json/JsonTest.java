package io.yotosmartstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.players.CommandKind;
import io.yotosmartstream.players.CommandStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {
  record Sample(CommandKind kind, CommandStatus status, Instant at, Integer count) {}

  @Test
  void writesTimesWithMillisecondsAndEnumsAsTheContractNamesThem() {
    Sample sample =
        new Sample(
            CommandKind.SET_VOLUME,
            CommandStatus.QUEUED,
            Instant.parse("2026-01-02T03:04:05Z"),
            null);

    assertThat(Json.STRICT.writeValueAsString(sample))
        .isEqualTo(
            "{\"kind\":\"set-volume\",\"status\":\"QUEUED\",\"at\":\"2026-01-02T03:04:05.000Z\",\"count\":null}");
  }

  @Test
  void readsWhatItWrites() {
    Sample sample =
        new Sample(CommandKind.PLAY_CARD, CommandStatus.SENT, Instant.ofEpochMilli(1_234), 5);

    assertThat(Json.STRICT.readValue(Json.STRICT.writeValueAsString(sample), Sample.class))
        .isEqualTo(sample);
  }

  @Test
  void onlyTheStrictMapperRefusesUnknownFields() {
    String json = "{\"kind\":\"pause\",\"surprise\":1}";

    assertThat(Json.LENIENT.readValue(json, Sample.class).kind()).isEqualTo(CommandKind.PAUSE);
    assertThatThrownBy(() -> Json.STRICT.readValue(json, Sample.class))
        .isInstanceOf(JacksonException.class);
  }
}
