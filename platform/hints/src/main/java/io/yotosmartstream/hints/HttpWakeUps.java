package io.yotosmartstream.hints;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.players.WakeUps;

/** Wake-ups by HTTP. */
record HttpWakeUps(InternalCalls calls) implements WakeUps {

  private record Commands(String householdId, String deviceId) {}

  @Override
  public void commandsFor(String householdId, String deviceId) {
    calls.post(
        householdId,
        "/internal/wake-ups/commands",
        Json.STRICT.valueToTree(new Commands(householdId, deviceId)));
  }

  @Override
  public void accountsChanged() {
    calls.post("", "/internal/wake-ups/accounts", null);
  }
}
