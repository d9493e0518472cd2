package io.yotosmartstream.players;

import static io.yotosmartstream.players.Reports.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveMessage.PlayerEventMessage;
import io.yotosmartstream.live.LiveMessage.PlayerStateMessage;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.RecordedLive;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayerReportsTest {
  private static final Instant TOLD = Instant.ofEpochSecond(1_790_000_000L);

  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final RecordedLive live = new RecordedLive();
  private final PlayerReports reports = new PlayerReports(table, live, clock);

  @Test
  void keepsStateAndEventAndTellsBoth() {
    PlayerState after = take(says().at(TOLD).volume(6).playback(Playback.PLAYING), "a");

    assertThat(after.version()).isEqualTo(1);
    assertThat(stored()).isEqualTo(after);
    assertThat(events()).hasSize(1);
    assertThat(events().getFirst().changes())
        .containsEntry("volume", 6L)
        .containsEntry("playback", "playing")
        .containsEntry("online", true);
    assertThat(live.published(PlayerStateMessage.class)).hasSize(1);
    assertThat(live.published(PlayerEventMessage.class)).hasSize(1);
    assertThat(live.published()).allMatch(p -> p.householdId().equals("h1"));
  }

  @Test
  void keepsACopyOfAMessageOnce() {
    take(says().at(TOLD).volume(6), "a");
    clock.advance(Duration.ofMillis(150));
    take(says().at(TOLD).volume(6), "a");

    assertThat(events()).hasSize(1);
    assertThat(stored().version()).isEqualTo(1);
    assertThat(live.published(PlayerStateMessage.class)).hasSize(1);
  }

  @Test
  void keepsARepeatWithinASecondThatDiffersFromTheState() {
    take(says().at(TOLD).volume(6), "six");
    take(says().at(TOLD).volume(7), "seven");
    take(says().at(TOLD).volume(6), "six");

    assertThat(stored().volume()).isEqualTo(6);
    assertThat(events()).hasSize(3);
  }

  @Test
  void movesThePositionOnWithoutAnEvent() {
    take(says().at(TOLD).playback(Playback.PLAYING).position(10), "a");
    clock.advance(Duration.ofSeconds(2));
    PlayerState after = take(says().at(TOLD.plusSeconds(2)).position(12), "b");

    assertThat(after.position()).isEqualTo(12);
    assertThat(after.version()).isEqualTo(2);
    assertThat(events()).hasSize(1);
    assertThat(live.published(PlayerStateMessage.class)).hasSize(2);
  }

  @Test
  void tellsFieldsThatAreNotKnownAnyMore() {
    take(says().at(TOLD).track("aB3dE", "01", "01"), "a");
    take(says().at(TOLD.plusSeconds(1)).card(""), "b");

    Map<String, Object> changes = events().getLast().changes();
    assertThat(changes).containsEntry("cardId", "").containsEntry("trackKey", "");
  }

  @Test
  void carriesTheCorrelationOfWhatCausedIt() {
    Correlation.run("correlation-1", () -> take(says().volume(3), "a"));

    assertThat(live.published()).allMatch(p -> "correlation-1".equals(p.message().correlationId()));
  }

  @Test
  void versionsGoUpOneByOne() {
    for (int i = 0; i < 5; i++) {
      take(says().volume(i), "v" + i);
    }

    assertThat(live.published(PlayerStateMessage.class))
        .extracting(message -> message.data().version())
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  private PlayerState take(Reports told, String body) {
    return reports.record("h1", "y2", told.report(), body);
  }

  private PlayerState stored() {
    return table.find(PlayerState.class, PlayerKeys.state("h1", "y2")).orElseThrow().value();
  }

  private List<PlayerEvent> events() {
    return table
        .list(PlayerEvent.class, ItemQuery.all(PlayerKeys.partition("h1", "y2"), PlayerKeys.EVENTS))
        .values();
  }
}
