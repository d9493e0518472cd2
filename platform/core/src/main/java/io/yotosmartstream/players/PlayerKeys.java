package io.yotosmartstream.players;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.time.Times;
import java.time.Instant;

/** Where players' items are (docs/data-model.md). */
public final class PlayerKeys {
  public static final String DEVICES = "PLAYER#";
  public static final String EVENTS = "EVENT#";
  public static final String COMMANDS = "COMMAND#";

  private static final String HOUSEHOLD = "HOUSE#";
  private static final String PLAYER = "#PLAYER#";

  private PlayerKeys() {}

  public static String household(String householdId) {
    return HOUSEHOLD + householdId;
  }

  public static String partition(String householdId, String deviceId) {
    return household(householdId) + PLAYER + deviceId;
  }

  /** The household in whose partition of a player the key is. */
  static String householdOf(Key key) {
    return key.pk().substring(HOUSEHOLD.length(), key.pk().indexOf(PLAYER));
  }

  public static Key device(String householdId, String deviceId) {
    return new Key(household(householdId), DEVICES + deviceId);
  }

  public static Key owner(String deviceId) {
    return new Key("PLAYER#" + deviceId, "OWNER");
  }

  public static Key state(String householdId, String deviceId) {
    return new Key(partition(householdId, deviceId), "STATE");
  }

  public static Key event(String householdId, String deviceId, Instant at, String eventId) {
    return new Key(partition(householdId, deviceId), EVENTS + Times.format(at) + "#" + eventId);
  }

  public static Key command(String householdId, String deviceId, String commandId) {
    return new Key(partition(householdId, deviceId), COMMANDS + commandId);
  }
}
