package io.yotosmartstream.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveMessage.ThingChanged;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.players.EventKind;
import io.yotosmartstream.players.PlayerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link LiveUpdates} says. */
public abstract class LiveUpdatesContract {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private final String house = UUID.randomUUID().toString();
  private LiveUpdates updates;

  /**
   * @param householdId whose page is open
   */
  protected abstract LiveUpdates updates(String householdId) throws Exception;

  /** One whose other end does not answer. */
  protected abstract LiveUpdates toNobody();

  /** What the pages of the household have got so far, as the JSON of asyncapi.yaml. */
  protected abstract List<Map<String, @Nullable Object>> arrivedAt(String householdId);

  /** Whose sockets were closed so far. */
  protected abstract List<String> ended();

  @BeforeEach
  void makeUpdates() throws Exception {
    updates = updates(house);
  }

  @Test
  void aMessageArrivesInItsWireForm() {
    updates.publish(house, ThingChanged.audio(AT, "correlation-1", "audio-1"));
    await().until(() -> !arrivedAt(house).isEmpty());
    assertThat(arrivedAt(house))
        .containsExactly(
            Map.of(
                "type", "audio",
                "at", "2026-01-02T03:04:05.000Z",
                "correlationId", "correlation-1",
                "data", Map.of("id", "audio-1")));
  }

  @Test
  void everyKindCarriesItsType() {
    LiveMessage event =
        new LiveMessage.PlayerEventMessage(
            AT,
            null,
            "device-1",
            new PlayerEvent("event-1", AT, EventKind.PLAYBACK, Map.of("volume", 7)));
    updates.publish(house, event);
    await().until(() -> !arrivedAt(house).isEmpty());
    assertThat(arrivedAt(house).getFirst())
        .containsEntry("type", "player.event")
        .containsEntry("deviceId", "device-1");
  }

  @Test
  void messagesOfAHouseholdArriveInTheirOrderAndNowhereElse() {
    String neighbours = UUID.randomUUID().toString();
    List<String> ids = IntStream.range(0, 30).mapToObj(i -> "card-" + i).toList();
    for (String id : ids) {
      updates.publish(house, ThingChanged.card(AT, null, id));
      updates.publish(neighbours, ThingChanged.card(AT, null, "theirs"));
    }
    await().until(() -> arrivedAt(house).size() >= ids.size());
    assertThat(arrivedAt(house)).extracting(LiveUpdatesContract::id).isEqualTo(ids);
  }

  @Test
  void endsTheSessionsOfAUser() {
    updates.endSessions("user-1");
    await().until(() -> ended().contains("user-1"));
  }

  @Test
  void doesNotThrowWhereNobodyAnswers() {
    LiveUpdates lost = toNobody();
    assertThatCode(
            () -> {
              for (int i = 0; i < 2_000; i++) {
                lost.publish(house, ThingChanged.card(AT, null, "card"));
              }
              lost.endSessions("user-1");
            })
        .doesNotThrowAnyException();
  }

  private static String id(Map<String, @Nullable Object> message) {
    return String.valueOf(((Map<?, ?>) requireNonNull(message.get("data"))).get("id"));
  }
}
