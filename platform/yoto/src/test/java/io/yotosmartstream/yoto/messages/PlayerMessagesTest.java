package io.yotosmartstream.yoto.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.players.EventKind;
import io.yotosmartstream.players.Playback;
import io.yotosmartstream.players.PlayerReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerMessagesTest {

  @Test
  void readsAPlayingReport() {
    PlayerReport.Playing playing =
        playing(
            """
            {"cardId":"aB3dE","chapterKey":"02","chapterTitle":"The hill","trackKey":"01",
             "trackTitle":"The hill","trackLength":265,"position":41,"playbackStatus":"playing",
             "playbackWait":false,"streaming":true,"source":"remote","volume":6,"volumeMax":10,
             "repeatAll":true,"sleepTimerActive":true,"sleepTimerSeconds":900,
             "eventUtc":1790000041,"cardUpdatedAt":"2026-05-05T05:05:05.000Z"}""");

    assertThat(playing)
        .isEqualTo(
            new PlayerReport.Playing(
                Instant.ofEpochSecond(1_790_000_041L),
                "aB3dE",
                "02",
                "The hill",
                "01",
                "The hill",
                265,
                41,
                Playback.PLAYING,
                false,
                true,
                "remote",
                true,
                6,
                10,
                true,
                900));
  }

  @Test
  void readsTheSameReportWhenEverythingIsText() {
    PlayerReport.Playing typed =
        playing(
            "{\"volume\":7,\"position\":41,\"streaming\":true,\"repeatAll\":false,\"eventUtc\":1790000041}");
    PlayerReport.Playing loose =
        playing(
            "{\"volume\":\"7\",\"position\":\"41.0\",\"streaming\":\"1\",\"repeatAll\":0,\"eventUtc\":\"1790000041\"}");

    assertThat(loose).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"none\"", "\"\"", "\"NONE\"", "\" \""})
  void tellsAnEmptyPlayerFromOneThatDoesNotSay(String none) {
    assertThat(playing("{\"cardId\":" + none + "}").cardId()).isEmpty();
    assertThat(playing("{\"cardId\":null}").cardId()).isNull();
    assertThat(playing("{}").cardId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "00123, 00123",
    "12345, 12345",
    "aB3dE, aB3dE",
  })
  void keepsCardIdsAsText(String told, String kept) {
    assertThat(playing("{\"cardId\":\"" + told + "\"}").cardId()).isEqualTo(kept);
  }

  @Test
  void takesACardIdThatCameAsANumber() {
    assertThat(playing("{\"cardId\":12345}").cardId()).isEqualTo("12345");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "16, 16",
    "'\"9\"', 9",
    "17, ",
    "-1, ",
    "true, 1",
    "'\"loud\"', ",
    "null, ",
    "7.4, 7",
    "1e999999999, ",
    "'[3]', ",
    "'{}', ",
    "NaN, "
  })
  void takesVolumesOfZeroToSixteenStepsOnly(String told, Integer kept) {
    assertThat(playing("{\"volume\":" + told + "}").volume()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "playing, PLAYING",
    "PAUSED, PAUSED",
    "stopped, STOPPED",
    "loading, LOADING",
    "dancing, ",
    "'', "
  })
  void knowsWhatAPlayerDoes(String told, Playback known) {
    assertThat(playing("{\"playbackStatus\":\"" + told + "\"}").playback()).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "null", "-5", "\"soon\"", "99999999999999999999"})
  void hasNoTimeWhereThePlayerHasNone(String told) {
    assertThat(playing("{\"eventUtc\":" + told + "}").deviceTime()).isNull();
  }

  @Test
  void replacesBytesThatAreNotUtf8() {
    byte[] payload = "{\"trackTitle\":\"Caf?\",\"volume\":3}".getBytes(StandardCharsets.US_ASCII);
    payload[18] = (byte) 0xE9;

    PlayerReport.Playing playing = (PlayerReport.Playing) report("data/events", payload).report();

    assertThat(playing.trackTitle()).isEqualTo("Caf\uFFFD");
    assertThat(playing.volume()).isEqualTo(3);
  }

  @Test
  void readsControlCharactersInTitles() {
    assertThat(playing("{\"trackTitle\":\"one\ttwo\u0001\"}").trackTitle()).startsWith("one\ttwo");
  }

  @Test
  void cutsATitleThatWouldFillTheTable() {
    assertThat(playing("{\"trackTitle\":\"" + "x".repeat(100_000) + "\"}").trackTitle())
        .hasSize(500);
  }

  @Test
  void makesOneEventOfALegacyMessageAndItsCopy() {
    Incoming.Report current =
        report("data/events", "{\"volume\":8,\"eventUtc\":1790000003,\"x\":null}");
    Incoming.Report legacy = report("events", "{ \"eventUtc\": 1790000003, \"volume\": 8 }");

    assertThat(legacy.body()).isEqualTo(current.body());
    assertThat(legacy.report().kind()).isEqualTo(EventKind.PLAYBACK);
  }

  @Test
  void readsPresenceInMilliseconds() {
    assertThat(report("presence", "{\"state\":\"offline\",\"ts\":1790000041123}").report())
        .isEqualTo(new PlayerReport.Presence(Instant.ofEpochMilli(1_790_000_041_123L), false));
  }

  @Test
  void findsTheRequestThatAnAnswerIsFor() {
    assertThat(
            parse(
                "response",
                "{\"status\":{\"card-play\":\"OK\",\"req_body\":\"{\\\"requestId\\\":\\\"r7\\\"}\"}}"))
        .isEqualTo(new Incoming.Acknowledgement(true, "{\"requestId\":\"r7\"}", "r7"));
  }

  @ParameterizedTest
  @CsvSource({"volume, FAIL", "sleepTimer, fail", "card, Fail"})
  void readsRefusalsUnderAnyKey(String key, String word) {
    assertThat(parse("response", "{\"status\":{\"" + key + "\":\"" + word + "\"}}"))
        .isEqualTo(new Incoming.Acknowledgement(false, "", null));
  }

  @Test
  void takesAPlainTextRequestBody() {
    assertThat(parse("response", "{\"status\":{\"events\":\"OK\",\"req_body\":\"hello\"}}"))
        .isEqualTo(new Incoming.Acknowledgement(true, "hello", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data/events|",
        "data/events|{",
        "data/events|[1]",
        "data/events|null",
        "data/events|\"text\"",
        "data/status|<html></html>",
        "presence|{\"state\":\"away\"}",
        "presence|{}",
        "response|{\"status\":{\"req_body\":\"OK\"}}",
        "progress|{\"a\":1}"
      })
  void saysWhatItDoesNotUnderstand(String topic, String payload) {
    assertThat(parse(topic, payload == null ? "" : payload))
        .isInstanceOf(Incoming.NotUnderstood.class);
  }

  @Test
  void survivesDeepNesting() {
    assertThat(parse("data/events", "{\"a\":".repeat(5_000)))
        .isInstanceOf(Incoming.NotUnderstood.class);
  }

  private static PlayerReport.Playing playing(String payload) {
    return (PlayerReport.Playing) report("data/events", payload).report();
  }

  private static Incoming.Report report(String topic, String payload) {
    return report(topic, payload.getBytes(StandardCharsets.UTF_8));
  }

  private static Incoming.Report report(String topic, byte[] payload) {
    return (Incoming.Report) PlayerMessages.parse(topic, payload);
  }

  private static Incoming parse(String topic, String payload) {
    return PlayerMessages.parse(topic, payload.getBytes(StandardCharsets.UTF_8));
  }
}
