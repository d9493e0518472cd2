package io.yotosmartstream.yoto.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.players.DayMode;
import io.yotosmartstream.players.PlayerReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFieldsTest {

  @Test
  void readsAStatusInItsWrapperAndWithoutIt() {
    String status =
        """
        {"statusVersion":3,"fwVersion":"v2.23.2","batteryLevel":"87","battery":4012,"charging":1,
         "temp":"24:21","wifiStrength":-61,"day":0,"nightlightMode":"0xFF8C00","shutDown":"nA",
         "volume":50,"userVolume":40,"utcTime":1790000041}""";
    PlayerReport expected =
        new PlayerReport.Status(
            Instant.ofEpochSecond(1_790_000_041L),
            87,
            true,
            21,
            -61,
            DayMode.NIGHT,
            "#ff8c00",
            "v2.23.2",
            false);

    assertThat(report("status/full", "{\"status\":" + status + "}").report()).isEqualTo(expected);
    assertThat(report("data/status", status).report()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "24:21, 21",
    "24:notSupported, 24",
    "0:0, ",
    "0:19:3, 19",
    "notSupported, ",
    "23, 23",
    "'', ",
    ":, ",
    "24:999, 24",
    "-3:-2, -2"
  })
  void readsTheTemperatureOfThePlayerElseOfItsBattery(String told, Integer degrees) {
    assertThat(status("{\"temp\":\"" + told + "\"}").temperature()).isEqualTo(degrees);
  }

  @ParameterizedTest
  @CsvSource({
    "off, off",
    "0x000000, off",
    "0xFF8C00, #ff8c00",
    "#40bfd9, #40bfd9",
    "blue, ",
    "0x12, ",
  })
  void readsTheNightlight(String told, String kept) {
    assertThat(status("{\"nightlightMode\":\"" + told + "\"}").nightlight()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"-1, ", "0, NIGHT", "1, DAY", "2, ", "'\"1\"', DAY"})
  void readsDayAndNight(String told, DayMode mode) {
    assertThat(status("{\"day\":" + told + "}").dayMode()).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({"nA, false", "userShutdown, true", "lowBattery, true", "'', false", "0, false"})
  void tellsAPlayerThatGoesDown(String told, boolean down) {
    assertThat(status("{\"shutDown\":\"" + told + "\"}").shuttingDown()).isEqualTo(down);
  }

  @Test
  void readsAShortLegacyStatus() {
    PlayerReport.Status status =
        (PlayerReport.Status)
            report("status", "{\"battery\":3900,\"batteryLevel\":55,\"free\":1}").report();

    assertThat(status.battery()).isEqualTo(55);
    assertThat(status.firmware()).isNull();
  }

  private static PlayerReport.Status status(String payload) {
    return (PlayerReport.Status) report("data/status", payload).report();
  }

  private static Incoming.Report report(String topic, String payload) {
    return (Incoming.Report) PlayerMessages.parse(topic, payload.getBytes(StandardCharsets.UTF_8));
  }
}
