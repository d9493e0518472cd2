package io.yotosmartstream.players;

/** Where wake-ups arrive that do not call the mqtt-service themselves, such as those of a queue. */
public interface WakeUpSource {

  /** The mqtt-service. It may be told of the same twice, and in any order. */
  interface Listener {

    /**
     * There are commands for this device.
     *
     * @return whether this task serves the household; where not, another task is told if there is
     *     one
     */
    boolean commandsFor(String householdId, String deviceId);

    /** A Yoto account was linked, unlinked or has other players now. */
    void accountsChanged();
  }

  /** Ends within seconds when it is closed; what comes later is another task's. */
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }

  /** Returns at once; the listener is called from threads of the source, one call at a time. */
  Hearing hear(Listener listener);

  /** For where wake-ups come to the mqtt-service by a call of its own endpoint. */
  static WakeUpSource none() {
    return listener -> () -> {};
  }
}
