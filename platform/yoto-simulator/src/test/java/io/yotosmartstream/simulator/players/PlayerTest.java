package io.yotosmartstream.simulator.players;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

  private final Stage stage = new Stage(Generation.V3);

  @Test
  void anAckCarriesTheRequestVerbatim() {
    stage.clear().command("volume/set", "{'volume':44,'requestId':'9f1c'}");
    stage.pass(149);
    assertThat(stage.topics()).isEmpty();
    stage.pass(1);
    assertThat(stage.text("response"))
        .isEqualTo(
            "{\"status\":{\"volume\":\"OK\",\"req_body\":\"{\\\"volume\\\":44,\\\"requestId\\\":\\\"9f1c\\\"}\"}}");
    assertThat(stage.last("data/events").path("volume").asInt()).isEqualTo(7);
    assertThat(stage.last("data/events").path("volumeMax").asInt()).isEqualTo(16);
    assertThat(stage.last("data/events").has("cardId")).isFalse();
  }

  @Test
  void theSameVolumeAgainMakesNoEvent() {
    stage.command("volume/set", "{'volume':44}").pass(200);
    stage.clear().command("volume/set", "{'volume':45}").pass(200);
    assertThat(stage.topics()).containsExactly("response");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'uri':'https://yoto.io/nope1'}",
        "{'uri':'https://yoto.io/songs','chapterKey':'2'}",
        "{'uri':'https://yoto.io/songs','chapterKey':'02','trackKey':'1'}",
        "{}",
        "not json"
      })
  void whatCannotBePlayedFails(String payload) {
    stage.clear().command("card/start", payload).pass(500);
    assertThat(stage.ack("card-play")).isEqualTo("FAIL");
    assertThat(stage.view().cardId()).isNull();
  }

  @Test
  void aCardPlaysThroughAndEnds() {
    stage.command("card/start", "{'uri':'https://yoto.io/songs?x=1'}").pass(1000);
    assertThat(stage.view().playback()).isEqualTo("playing");
    assertThat(stage.event("playbackWait").booleanValue()).isFalse();
    stage.pass(12_000);
    assertThat(stage.view().chapterKey()).isEqualTo("02");
    assertThat(stage.last("data/events").path("eventUtc").asLong()).isPositive();
    stage.pass(30_000);
    assertThat(stage.view().playback()).isEqualTo("stopped");
    assertThat(stage.event("cardId").asString()).isEqualTo("none");
  }

  @Test
  void positionsComeEveryTwoSeconds() {
    stage.start("songs", "02").pass(1500);
    stage.clear().pass(6000);
    assertThat(stage.count("data/events")).isBetween(3L, 4L);
  }

  @Test
  void startOfTheActiveCardWithoutSecondsInOnlyResumes() {
    stage.start("songs", "02").pass(5450);
    stage.command("card/pause", "").pass(200);
    int paused = stage.view().position();
    assertThat(paused).isEqualTo(5);
    stage.command("card/start", "{'uri':'https://yoto.io/songs','chapterKey':'01'}").pass(200);
    assertThat(stage.ack("card-play")).isEqualTo("OK");
    assertThat(stage.view().chapterKey()).isEqualTo("02");
    assertThat(stage.view().position()).isEqualTo(paused);
    stage
        .command("card/start", "{'uri':'https://yoto.io/songs','chapterKey':'01','secondsIn':3}")
        .pass(200);
    assertThat(stage.view().chapterKey()).isEqualTo("01");
    assertThat(stage.view().position()).isEqualTo(3);
  }

  @Test
  void stopKeepsThePositionForTheNextStart() {
    stage.start("songs", "02").pass(5450);
    stage.command("card/stop", "").pass(200);
    assertThat(stage.event("cardId").asString()).isEqualTo("none");
    stage.command("card/start", "{'uri':'https://yoto.io/songs'}").pass(200);
    assertThat(stage.view().chapterKey()).isEqualTo("02");
    assertThat(stage.view().position()).isEqualTo(5);
  }

  @Test
  void withoutTheQuirkAChapterIsStartedAtOnce() {
    stage.quirk("{'resumeWithoutSecondsIn':false}").start("songs", "02").pass(1000);
    stage.command("card/start", "{'uri':'https://yoto.io/songs','chapterKey':'01'}").pass(200);
    assertThat(stage.view().chapterKey()).isEqualTo("01");
  }

  @Test
  void eachCardIsResumedWhereItWasLeftUntilItsTimeout() {
    stage.player.insert("songs");
    stage.pass(14_000);
    assertThat(stage.view().chapterKey()).isEqualTo("02");
    stage.player.insert("story");
    stage.pass(2000);
    stage.player.insert("songs");
    assertThat(stage.view().chapterKey()).isEqualTo("02");
    assertThat(stage.event("source").asString()).isEqualTo("card");
    stage.player.insert("");
    assertThat(stage.view().cardId()).isNull();
    stage.pass(61_000);
    stage.player.insert("songs");
    assertThat(stage.view().chapterKey()).isEqualTo("01");
  }

  @Test
  void tracksWithoutOverlayLabelAreSkippedSilently() {
    stage.command("card/start", "{'uri':'https://yoto.io/blank','secondsIn':0}").pass(1000);
    assertThat(stage.ack("card-play")).isEqualTo("OK");
    assertThat(stage.view().trackKey()).isEqualTo("02");
  }

  @Test
  void aStoryIsSteeredByItsButtons() {
    stage.start("story", "fork").pass(1000);
    stage.player.press(true);
    assertThat(stage.view().chapterKey()).isEqualTo("cave");
    stage.pass(11_000);
    assertThat(stage.view().playback()).isEqualTo("stopped");
    stage.start("story", "fork").pass(1000);
    stage.player.press(false);
    assertThat(stage.view().chapterKey()).isEqualTo("lake");
    stage.pass(11_000);
    assertThat(stage.view().playback()).isEqualTo("stopped");
    stage.start("story", "fork").pass(11_000);
    assertThat(stage.view().chapterKey()).isEqualTo("fork");
    assertThat(stage.view().playback()).isEqualTo("playing");
  }

  @Test
  void theSleepTimerStopsPlayback() {
    stage.start("songs", "01").command("sleep-timer/set", "{'seconds':5}").pass(200);
    assertThat(stage.event("sleepTimerActive").booleanValue()).isTrue();
    stage.pass(7000);
    assertThat(stage.view().playback()).isEqualTo("stopped");
    assertThat(stage.event("sleepTimerActive").booleanValue()).isFalse();
  }

  @Test
  void atNightTheLimitClampsTheVolume() {
    stage.command("volume/set", "{'volume':100}").pass(200);
    assertThat(stage.view().volume()).isEqualTo(16);
    stage.quirk("{'eventSilence':false}").config.put("shutdownTimeout", "0");
    stage.pass(7 * 3_600_000L);
    assertThat(stage.view().day()).isFalse();
    assertThat(stage.view().volume()).isEqualTo(8);
    assertThat(stage.event("volumeMax").asInt()).isEqualTo(8);
  }

  @Test
  void eventsFallSilentUntilAskedForAgain() {
    stage.pass(299_000).clear();
    stage.player.turnVolume(1);
    assertThat(stage.topics()).contains("data/events");
    stage.pass(2000).clear();
    stage.player.turnVolume(1);
    assertThat(stage.topics()).doesNotContain("data/events");
    stage.command("events/request", "").pass(200);
    assertThat(stage.event("volume").asInt()).isEqualTo(8);
  }

  @Test
  void aBasicAndAFullRequestBackToBackLoseOne() {
    stage.quirk("{'backToBackStatusLossProbability':1.0}").clear();
    stage.command("status/request", "").command("status", "{}").pass(1000);
    assertThat(stage.topics()).contains("data/status").doesNotContain("status/full");
    stage.clear().pass(500).command("status", "{}").pass(200);
    assertThat(stage.topics()).contains("status/full");
  }

  @Test
  void repliesCanGetLost() {
    stage.quirk("{'replyDropProbability':1.0}").clear();
    stage.command("volume/set", "{'volume':100}").pass(500);
    assertThat(stage.topics()).doesNotContain("response").contains("data/events");
  }

  @Test
  void eventsAreSpelledInThreeWays() {
    stage.quirk("{'eventTyping':'STRINGS'}").command("events/request", "").pass(200);
    assertThat(stage.event("volume").isString()).isTrue();
    assertThat(stage.event("repeatAll").asString()).isEqualTo("false");
    stage.quirk("{'eventTyping':'ZERO_ONE'}").command("events/request", "").pass(200);
    assertThat(stage.event("repeatAll").isNumber()).isTrue();
  }

  @Test
  void radioTitlesCanBeBrokenText() {
    stage.quirk("{'nonUtf8Titles':true}");
    stage.command("card/start", "{'uri':'https://yoto.io/radio','secondsIn':0}").pass(200);
    assertThat(stage.bytes("data/events")).contains(0xE9).doesNotContain('<');
  }

  @Test
  void aStreamPlaysWhileItIsOpenAndEndsWithIt() {
    stage.command("card/start", "{'uri':'https://yoto.io/radio','secondsIn':0}").pass(200);
    assertThat(stage.event("playbackWait").booleanValue()).isTrue();
    stage.stream.opened();
    stage.pass(60_000);
    assertThat(stage.view().position()).isEqualTo(60);
    assertThat(stage.event("streaming").booleanValue()).isTrue();
    stage.stream.ended(62);
    stage.pass(3000);
    assertThat(stage.view().playback()).isEqualTo("stopped");
  }

  @Test
  void aStreamThatFailsStops() {
    stage.command("card/start", "{'uri':'https://yoto.io/radio','secondsIn':0}").pass(200);
    stage.stream.failed("gone");
    assertThat(stage.view().playback()).isEqualTo("stopped");
  }

  @Test
  void aMiniHasNoAmbientLight() {
    stage.command("ambients/set", "{'r':255,'g':0,'b':0}").pass(200);
    assertThat(stage.view().ambient()).isEqualTo("0xff0000");
    Stage mini = new Stage(Generation.MINI);
    mini.command("ambients/set", "{'r':255,'g':0,'b':0}").pass(200);
    assertThat(mini.ack("ambients")).isEqualTo("FAIL");
    assertThat(mini.view().ambient()).isEqualTo("off");
  }

  @Test
  void theRightButtonPlaysTheShortcuts() {
    stage.player.press(false);
    assertThat(stage.view().cardId()).isEqualTo("songs");
    assertThat(stage.view().chapterKey()).isEqualTo("02");
  }

  @Test
  void theTrackKnobTurnsTracks() {
    stage.start("songs", "01").pass(1000);
    stage.player.turnTrack(2);
    assertThat(stage.view().chapterKey()).isEqualTo("03");
    stage.player.turnTrack(-9);
    assertThat(stage.view().chapterKey()).isEqualTo("01");
  }
}
