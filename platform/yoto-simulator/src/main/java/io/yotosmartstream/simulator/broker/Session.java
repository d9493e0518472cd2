package io.yotosmartstream.simulator.broker;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of a client; outlives its connection unless it asked for a clean session. */
final class Session {

  /** More than this is not kept for a client that does not acknowledge. */
  private static final int KEPT = 200;

  private record Kept(String topic, byte[] payload) {}

  private final Map<String, MqttQoS> subscriptions = new LinkedHashMap<>();
  private final Map<Integer, Kept> unacknowledged = new LinkedHashMap<>();
  private @Nullable Channel channel;
  private int lastPacketId;

  void attach(Channel connected) {
    channel = connected;
    List<Kept> missed = new ArrayList<>(unacknowledged.values());
    unacknowledged.clear();
    missed.forEach(m -> send(m.topic(), m.payload(), MqttQoS.AT_LEAST_ONCE, false));
  }

  void detach(Channel gone) {
    if (channel == gone) {
      channel = null;
    }
  }

  void subscribe(String topic, MqttQoS qos) {
    subscriptions.put(topic, qos);
  }

  void unsubscribe(String topic) {
    subscriptions.remove(topic);
  }

  List<String> topics() {
    return List.copyOf(subscriptions.keySet());
  }

  void acknowledge(int packetId) {
    unacknowledged.remove(packetId);
  }

  /** Delivers when subscribed, at the lower of QoS 1 and the subscription's. */
  void deliver(String topic, byte[] payload, boolean retained) {
    MqttQoS qos = subscriptions.get(topic);
    if (qos != null) {
      send(topic, payload, qos, retained);
    }
  }

  private void send(String topic, byte[] payload, MqttQoS qos, boolean retained) {
    int packetId = 0;
    if (qos == MqttQoS.AT_LEAST_ONCE) {
      if (unacknowledged.size() >= KEPT) {
        unacknowledged.remove(unacknowledged.keySet().iterator().next());
      }
      packetId = nextPacketId();
      unacknowledged.put(packetId, new Kept(topic, payload));
    }
    if (channel != null) {
      channel.writeAndFlush(
          new MqttPublishMessage(
              new MqttFixedHeader(MqttMessageType.PUBLISH, false, qos, retained, 0),
              new MqttPublishVariableHeader(topic, packetId),
              Unpooled.wrappedBuffer(payload)));
    }
  }

  private int nextPacketId() {
    lastPacketId = lastPacketId == 0xFFFF ? 1 : lastPacketId + 1;
    return lastPacketId;
  }
}
