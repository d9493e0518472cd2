package io.yotosmartstream.players;

import static io.yotosmartstream.players.Reports.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateMergeTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private PlayerState state = PlayerState.unknown("y2");
  private Instant now = NOW;

  @Test
  void anyMessageShowsThatThePlayerIsThere() {
    take(Reports.battery(80));

    assertThat(state.online()).isTrue();
    assertThat(state.lastSeenAt()).isEqualTo(NOW);
    assertThat(state.battery()).isEqualTo(80);
    assertThat(state.playback()).isEqualTo(Playback.UNKNOWN);
  }

  @Test
  void whatAMessageDoesNotSayStays() {
    take(playing("aB3dE", "01", "01").position(5).volume(6));
    take(says().volume(7));
    take(Reports.battery(50));

    assertThat(state.cardId()).isEqualTo("aB3dE");
    assertThat(state.trackKey()).isEqualTo("01");
    assertThat(state.playback()).isEqualTo(Playback.PLAYING);
    assertThat(state.volume()).isEqualTo(7);
    assertThat(state.battery()).isEqualTo(50);
  }

  @Test
  void takingTheCardOutForgetsWhatBelongsToIt() {
    take(playing("aB3dE", "02", "01").title("The hill", 265).position(41));
    take(says().card(""));

    assertThat(state.cardId()).isNull();
    assertThat(state.chapterKey()).isNull();
    assertThat(state.trackKey()).isNull();
    assertThat(state.trackTitle()).isNull();
    assertThat(state.trackLength()).isNull();
    assertThat(state.position()).isNull();
    assertThat(state.playback()).isEqualTo(Playback.STOPPED);
  }

  @Test
  void anotherCardForgetsTheKeysOfTheOneBefore() {
    take(playing("aB3dE", "02", "01").title("The hill", 265));
    take(says().card("00123"));

    assertThat(state.cardId()).isEqualTo("00123");
    assertThat(state.chapterKey()).isNull();
    assertThat(state.trackKey()).isNull();
    assertThat(state.trackTitle()).isNull();
  }

  @Test
  void anotherTrackForgetsTheTitleAndBeginsAtZero() {
    take(playing("aB3dE", "02", "01").title("The hill", 265).position(200));
    pass(Duration.ofSeconds(3));
    take(says().trackKey("02"));

    assertThat(state.trackTitle()).isNull();
    assertThat(state.trackLength()).isNull();
    assertThat(state.chapterKey()).isEqualTo("02");
    assertThat(state.position()).isZero();
    assertThat(state.positionAt()).isEqualTo(now);
  }

  @Test
  void manyMessagesWithoutAPositionDoNotHoldTheClockBack() {
    take(playing("aB3dE", "02", "01").position(10));
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofMillis(900));
      take(says().volume(i));
    }

    long seconds = Duration.between(state.positionAt(), now).toSeconds() + state.position();
    assertThat(seconds).isEqualTo(19);
  }

  @Test
  void pausingKeepsThePositionReached() {
    take(playing("aB3dE", "02", "01").position(10));
    pass(Duration.ofSeconds(7));
    take(says().playback(Playback.PAUSED));
    assertThat(state.position()).isEqualTo(17);

    pass(Duration.ofSeconds(60));
    take(says().playback(Playback.PLAYING));
    assertThat(state.position()).isEqualTo(17);
    assertThat(state.positionAt()).isEqualTo(now);
  }

  @Test
  void thePositionDoesNotRunPastTheEnd() {
    take(playing("aB3dE", "02", "01").title("short", 20).position(15));
    pass(Duration.ofMinutes(1));
    take(says().playback(Playback.PAUSED));

    assertThat(state.position()).isEqualTo(20);
  }

  @Test
  void bufferingShowsAsLoadingUntilItIsOver() {
    take(playing("aB3dE", "01", "01").waiting(true));
    assertThat(state.playback()).isEqualTo(Playback.LOADING);

    take(says().volume(4));
    assertThat(state.playback()).isEqualTo(Playback.LOADING);

    take(says().waiting(false));
    assertThat(state.playback()).isEqualTo(Playback.PLAYING);
  }

  @Test
  void aPausedPlayerThatWaitsIsPaused() {
    take(says().playback(Playback.PAUSED).waiting(true));

    assertThat(state.playback()).isEqualTo(Playback.PAUSED);
  }

  @Test
  void aSleepTimerReportedAgainIsTheSameTimer() {
    take(says().timer(true, 900));
    Instant ends = state.sleepTimerEndsAt();
    pass(Duration.ofMillis(1_500));
    take(says().timer(true, 899));
    assertThat(state.sleepTimerEndsAt()).isEqualTo(ends).isEqualTo(NOW.plusSeconds(900));

    take(says().timer(true, 1_800));
    assertThat(state.sleepTimerEndsAt()).isEqualTo(now.plusSeconds(1_800));
  }

  @Test
  void aSleepTimerEndsHoweverThatIsSaid() {
    take(says().timer(true, 900));
    take(says().timer(false, null));
    assertThat(state.sleepTimerEndsAt()).isNull();

    take(says().timer(true, 900));
    take(says().timer(null, 0));
    assertThat(state.sleepTimerEndsAt()).isNull();
  }

  @Test
  void presenceTakesAPlayerOffAndBringsItBack() {
    take(playing("aB3dE", "01", "01"));
    take(Reports.presence(false));
    assertThat(state.online()).isFalse();
    assertThat(state.playback()).isEqualTo(Playback.STOPPED);
    assertThat(state.cardId()).isEqualTo("aB3dE");

    take(Reports.presence(true));
    assertThat(state.online()).isTrue();
  }

  @Test
  void straysAfterAShutdownDoNotBringThePlayerBack() {
    take(playing("aB3dE", "01", "01"));
    take(Reports.shuttingDown());
    pass(Duration.ofSeconds(2));
    take(says().playback(Playback.PLAYING));

    assertThat(state.online()).isFalse();
    assertThat(state.playback()).isEqualTo(Playback.STOPPED);
  }

  @Test
  void straysDoNotKeepAPlayerOffThatCameBackUnannounced() {
    take(Reports.shuttingDown());
    for (int i = 0; i < 4; i++) {
      pass(Duration.ofSeconds(3));
      take(says().playback(Playback.PLAYING));
    }

    assertThat(state.online()).isTrue();
    assertThat(state.playback()).isEqualTo(Playback.PLAYING);
  }

  private static Reports playing(String card, String chapter, String track) {
    return says().track(card, chapter, track).playback(Playback.PLAYING);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void take(Reports reports) {
    take(reports.report());
  }

  private void take(PlayerReport report) {
    state = StateMerge.merge(state, report, now);
  }
}
