package io.yotosmartstream.players;

/**
 * Tells the mqtt-service that there is something to do. Only a hint: it may come twice, late or
 * never, and the table is the truth. Does not throw where nobody listens.
 */
public interface WakeUps {

  /** There are commands for this device. */
  void commandsFor(String householdId, String deviceId);

  /** A Yoto account was linked, unlinked or has other players now. */
  void accountsChanged();
}
