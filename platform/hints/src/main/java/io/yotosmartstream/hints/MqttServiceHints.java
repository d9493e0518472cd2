package io.yotosmartstream.hints;

import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.players.WakeUps;
import java.net.URI;

/** Both kinds of hints to the mqtt-service, over one line. */
public final class MqttServiceHints implements AutoCloseable {
  private final WakeUps wakeUps;
  private final LiveUpdates liveUpdates;
  private final AutoCloseable line;

  private MqttServiceHints(WakeUps wakeUps, LiveUpdates liveUpdates, AutoCloseable line) {
    this.wakeUps = wakeUps;
    this.liveUpdates = liveUpdates;
    this.line = line;
  }

  /**
   * @param secret what the mqtt-service expects in {@code X-Internal-Secret}
   */
  public static MqttServiceHints to(URI mqttService, String secret) {
    InternalCalls calls = new InternalCalls(mqttService, secret);
    return new MqttServiceHints(new HttpWakeUps(calls), new HttpLiveUpdates(calls), calls);
  }

  /** For where there is no mqtt-service: hints are lost, and nothing else is. */
  public static MqttServiceHints toNobody() {
    return new MqttServiceHints(new NoWakeUps(), new NoLiveUpdates(), () -> {});
  }

  public WakeUps wakeUps() {
    return wakeUps;
  }

  public LiveUpdates liveUpdates() {
    return liveUpdates;
  }

  @Override
  public void close() {
    try {
      line.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot close the line to the mqtt-service", e);
    }
  }

  private record NoWakeUps() implements WakeUps {
    @Override
    public void commandsFor(String householdId, String deviceId) {}

    @Override
    public void accountsChanged() {}
  }

  private record NoLiveUpdates() implements LiveUpdates {
    @Override
    public void publish(String householdId, LiveMessage message) {}

    @Override
    public void endSessions(String userId) {}
  }
}
