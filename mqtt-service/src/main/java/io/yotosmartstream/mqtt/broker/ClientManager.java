package io.yotosmartstream.mqtt.broker;

import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.springframework.integration.mqtt.core.Mqttv3ClientManager;

/**
 * One Paho client for the adapters of both directions. It never connects a second time: Paho's own
 * reconnect would come with the token of the first time (paho.mqtt.java#869).
 */
final class ClientManager extends Mqttv3ClientManager {
  private static final long ANSWER_MILLIS = 10_000;
  private static final long QUIESCE_MILLIS = 250;
  private static final long DISCONNECT_MILLIS = 1_000;

  private final Consumer<Throwable> lost;

  ClientManager(MqttConnectOptions options, String clientId, Consumer<Throwable> lost) {
    super(options, clientId);
    this.lost = lost;
    setCompletionTimeout(ANSWER_MILLIS);
    setQuiescentTimeout(QUIESCE_MILLIS);
    setDisconnectCompletionTimeout(DISCONNECT_MILLIS);
  }

  @Override
  public void connectionLost(Throwable cause) {
    lost.accept(cause);
  }
}
