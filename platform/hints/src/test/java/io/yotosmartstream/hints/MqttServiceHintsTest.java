package io.yotosmartstream.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.contracts.LiveUpdatesContract;
import io.yotosmartstream.contracts.WakeUpsContract;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.players.WakeUps;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MqttServiceHintsTest {
  private static final String SECRET = "the secret of both";
  private RecordingService service;
  private MqttServiceHints hints;
  private MqttServiceHints lost;

  @BeforeEach
  void start() throws Exception {
    service = new RecordingService(SECRET);
    hints = MqttServiceHints.to(service.url(), SECRET);
    lost = MqttServiceHints.to(URI.create("http://127.0.0.1:1"), SECRET);
  }

  @AfterEach
  void stop() {
    hints.close();
    lost.close();
    service.close();
  }

  @Nested
  class Live extends LiveUpdatesContract {
    @Override
    protected LiveUpdates updates(String householdId) {
      return hints.liveUpdates();
    }

    @Override
    protected LiveUpdates toNobody() {
      return lost.liveUpdates();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected List<Map<String, Object>> arrivedAt(String householdId) {
      return service.bodies("/internal/live").stream()
          .filter(body -> householdId.equals(body.get("householdId")))
          .map(body -> (Map<String, Object>) body.get("message"))
          .toList();
    }

    @Override
    protected List<String> ended() {
      return service.bodies("/internal/live/end-sessions").stream()
          .map(body -> String.valueOf(body.get("userId")))
          .toList();
    }
  }

  @Nested
  class Waking extends WakeUpsContract {
    @Override
    protected WakeUps wakeUps() {
      return hints.wakeUps();
    }

    @Override
    protected WakeUps toNobody() {
      return lost.wakeUps();
    }

    @Override
    protected boolean wokenFor(String householdId, String deviceId) {
      return service
          .bodies("/internal/wake-ups/commands")
          .contains(Map.of("householdId", householdId, "deviceId", deviceId));
    }

    @Override
    protected boolean wokenForAccounts() {
      return service.bodies("/internal/wake-ups/accounts").contains(Map.of());
    }
  }

  @Test
  void withoutAServiceHintsGoNowhere() {
    MqttServiceHints none = MqttServiceHints.toNobody();
    none.wakeUps().commandsFor("house", "device");
    none.wakeUps().accountsChanged();
    none.liveUpdates().publish("house", LiveMessage.ThingChanged.card(Instant.EPOCH, null, "c"));
    none.liveUpdates().endSessions("user");
    none.close();
  }

  @Test
  void aServiceThatRefusesDisturbsNobody() {
    MqttServiceHints wrong = MqttServiceHints.to(service.url(), "another secret");
    wrong.wakeUps().accountsChanged();
    await().until(() -> service.refused() == 1);
    wrong.close();
    assertThat(service.bodies("/internal/wake-ups/accounts")).isEmpty();
  }
}
