package io.yotosmartstream.contracts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.yotosmartstream.players.WakeUps;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link WakeUps} says. */
public abstract class WakeUpsContract {
  private final String house = UUID.randomUUID().toString();
  private WakeUps wakeUps;

  protected abstract WakeUps wakeUps() throws Exception;

  /** One whose other end does not answer. */
  protected abstract WakeUps toNobody();

  /** Whether the mqtt-service has been told of commands for the device. */
  protected abstract boolean wokenFor(String householdId, String deviceId);

  /** Whether the mqtt-service has been told that accounts changed. */
  protected abstract boolean wokenForAccounts();

  @BeforeEach
  void makeWakeUps() throws Exception {
    wakeUps = wakeUps();
  }

  @Test
  void tellsOfCommands() {
    wakeUps.commandsFor(house, "device-1");
    await().until(() -> wokenFor(house, "device-1"));
  }

  @Test
  void tellsOfAccounts() {
    wakeUps.accountsChanged();
    await().until(this::wokenForAccounts);
  }

  @Test
  void doesNotThrowWhereNobodyListens() {
    WakeUps lost = toNobody();
    assertThatCode(
            () -> {
              for (int i = 0; i < 2_000; i++) {
                lost.commandsFor(house, "device-1");
              }
              lost.accountsChanged();
            })
        .doesNotThrowAnyException();
  }
}
