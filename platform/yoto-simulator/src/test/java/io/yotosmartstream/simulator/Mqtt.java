package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import tools.jackson.databind.JsonNode;

/** An ordinary MQTT client. */
final class Mqtt implements AutoCloseable {

  static final String USER = "_?x-amz-customauthorizer-name=PublicJWTAuthorizer";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final long PATIENCE_MILLIS = 5_000;

  /** A message as it came. */
  record Heard(String topic, byte[] payload) {
    JsonNode json() {
      return Json.lenientObject(payload);
    }

    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  final List<Heard> heard = new CopyOnWriteArrayList<>();
  final MqttAsyncClient client;
  volatile boolean lost;

  private Mqtt(String url, String clientId) throws MqttException {
    client = new MqttAsyncClient(url, clientId, new MemoryPersistence());
    client.setCallback(
        new MqttCallback() {
          @Override
          public void connectionLost(Throwable cause) {
            lost = true;
          }

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            heard.add(new Heard(topic, message.getPayload()));
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
  }

  static Mqtt connect(String url, String clientId, String user, String password, boolean clean)
      throws MqttException {
    Mqtt mqtt = new Mqtt(url, clientId);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setUserName(user);
    options.setPassword(password.toCharArray());
    options.setCleanSession(clean);
    options.setConnectionTimeout(5);
    mqtt.client.connect(options).waitForCompletion(PATIENCE_MILLIS);
    return mqtt;
  }

  static Mqtt connect(Running run, String token) throws MqttException {
    String id = "TEST" + NUMBER.incrementAndGet();
    return connect(run.simulator.mqttWebSocketUrl(), id, USER, token, true);
  }

  Mqtt subscribe(String device, String... suffixes) throws MqttException {
    for (String suffix : suffixes) {
      client.subscribe("device/" + device + "/" + suffix, 1).waitForCompletion(PATIENCE_MILLIS);
    }
    return this;
  }

  void publish(String device, String suffix, String payload) throws MqttException {
    publish(device, suffix, payload, 1);
  }

  void publish(String device, String suffix, String payload, int qos) throws MqttException {
    byte[] bytes = payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    client
        .publish("device/" + device + "/" + suffix, bytes, qos, false)
        .waitForCompletion(PATIENCE_MILLIS);
  }

  List<Heard> on(String suffix) {
    return heard.stream().filter(m -> m.topic().endsWith("/" + suffix)).toList();
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnectForcibly(100, 100);
    }
    client.close();
  }
}
