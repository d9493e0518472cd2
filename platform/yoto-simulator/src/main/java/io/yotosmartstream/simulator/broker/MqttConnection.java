package io.yotosmartstream.simulator.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection. Whoever breaks a rule of section 3.1 is cut off without an answer. */
final class MqttConnection extends SimpleChannelInboundHandler<MqttMessage> {

  private static final Logger log = LoggerFactory.getLogger(MqttConnection.class);

  /** What AWS IoT allows at most. */
  private static final int LONGEST_KEEP_ALIVE_SECONDS = 1200;

  /** What is known once the client is in. */
  private record Client(
      String id, Account account, Session session, boolean clean, Timeline.Alarm expiry) {}

  private record Will(String topic, byte[] payload) {}

  private final BrokerContext broker;
  private final Channel channel;
  private @Nullable Client client;
  private @Nullable Will will;

  MqttConnection(BrokerContext broker, Channel channel) {
    this.broker = broker;
    this.channel = channel;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, MqttMessage message) {
    if (message.decoderResult().isFailure()) {
      end("not an MQTT packet: " + message.decoderResult().cause().getMessage());
      return;
    }
    if (client == null) {
      if (message instanceof MqttConnectMessage connect) {
        connect(connect);
      } else {
        end("the first packet was not CONNECT");
      }
      return;
    }
    switch (message.fixedHeader().messageType()) {
      case PUBLISH -> publish(client, (MqttPublishMessage) message);
      case SUBSCRIBE -> subscribe(client, (MqttSubscribeMessage) message);
      case UNSUBSCRIBE -> unsubscribe(client, (MqttUnsubscribeMessage) message);
      case PUBACK ->
          client
              .session()
              .acknowledge(((MqttMessageIdVariableHeader) message.variableHeader()).messageId());
      case PINGREQ -> channel.writeAndFlush(MqttMessage.PINGRESP);
      case DISCONNECT -> {
        will = null;
        channel.close();
      }
      default -> end("unexpected " + message.fixedHeader().messageType());
    }
  }

  private void connect(MqttConnectMessage message) {
    switch (broker.admission().decide(message)) {
      case Admission.Decision.Refused(MqttConnectReturnCode code, String reason) -> {
        log.info("Refused {}: {}", message.payload().clientIdentifier(), reason);
        channel
            .writeAndFlush(MqttMessageBuilders.connAck().returnCode(code).build())
            .addListener(sent -> channel.close());
      }
      case Admission.Decision.Admitted admitted -> admit(message, admitted);
    }
  }

  private void admit(MqttConnectMessage message, Admission.Decision.Admitted admitted) {
    String clientId = message.payload().clientIdentifier();
    boolean clean = message.variableHeader().isCleanSession();
    if (message.variableHeader().isWillFlag()) {
      String topic = message.payload().willTopic();
      if (broker.rules().publish(admitted.account(), topic)
          instanceof TopicRules.Ruling.Refused(String reason)) {
        end(reason);
        return;
      }
      will = new Will(topic, message.payload().willMessageInBytes());
    }
    Registry.Opened opened = broker.registry().open(this, clientId, clean);
    Duration left = Duration.between(broker.timeline().instant(), admitted.until());
    // The real broker drops the socket when the token expires, whatever the traffic.
    Timeline.Alarm expiry =
        broker
            .timeline()
            .after(left, () -> channel.eventLoop().execute(() -> end("its access token expired")));
    client = new Client(clientId, admitted.account(), opened.session(), clean, expiry);
    keepAlive(message.variableHeader().keepAliveTimeSeconds());
    channel.writeAndFlush(
        MqttMessageBuilders.connAck()
            .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
            .sessionPresent(opened.present())
            .build());
    opened.session().attach(channel);
    log.info("{} of {} connected", clientId, admitted.account().email());
  }

  private void keepAlive(int seconds) {
    int allowed =
        seconds == 0 ? LONGEST_KEEP_ALIVE_SECONDS : Math.min(seconds, LONGEST_KEEP_ALIVE_SECONDS);
    channel.pipeline().addFirst(new IdleStateHandler(allowed * 1500L, 0, 0, TimeUnit.MILLISECONDS));
  }

  private void publish(Client from, MqttPublishMessage message) {
    String topic = message.variableHeader().topicName();
    MqttQoS qos = message.fixedHeader().qosLevel();
    if (qos == MqttQoS.EXACTLY_ONCE) {
      end("QoS 2 is not offered");
      return;
    }
    if (broker.rules().publish(from.account(), topic)
        instanceof TopicRules.Ruling.Refused(String reason)) {
      end(reason);
      return;
    }
    byte[] payload = ByteBufUtil.getBytes(message.payload());
    if (qos == MqttQoS.AT_LEAST_ONCE) {
      channel.writeAndFlush(
          MqttMessageBuilders.pubAck().packetId(message.variableHeader().packetId()).build());
    }
    broker.published(topic, payload);
  }

  private void subscribe(Client from, MqttSubscribeMessage message) {
    List<MqttTopicSubscription> asked = message.payload().topicSubscriptions();
    for (MqttTopicSubscription one : asked) {
      if (one.qualityOfService() == MqttQoS.EXACTLY_ONCE) {
        end("QoS 2 is not offered");
        return;
      }
      if (broker.rules().subscribe(from.account(), one.topicFilter())
          instanceof TopicRules.Ruling.Refused(String reason)) {
        end(reason);
        return;
      }
    }
    MqttMessageBuilders.SubAckBuilder answer =
        MqttMessageBuilders.subAck().packetId(message.variableHeader().messageId());
    asked.forEach(one -> answer.addGrantedQos(one.qualityOfService()));
    channel.writeAndFlush(answer.build());
    for (MqttTopicSubscription one : asked) {
      from.session().subscribe(one.topicFilter(), one.qualityOfService());
      byte[] retained = broker.registry().retained(one.topicFilter());
      if (retained != null) {
        from.session().deliver(one.topicFilter(), retained, true);
      }
    }
  }

  private void unsubscribe(Client from, MqttUnsubscribeMessage message) {
    message.payload().topics().forEach(from.session()::unsubscribe);
    channel.writeAndFlush(
        MqttMessageBuilders.unsubAck().packetId(message.variableHeader().messageId()).build());
  }

  boolean belongsTo(Account account) {
    return client != null && client.account().equals(account);
  }

  Broker.Connection describe() {
    Client known = Objects.requireNonNull(client, "only admitted clients are registered");
    return new Broker.Connection(known.id(), known.account().email(), known.session().topics());
  }

  /** Closes the connection; the reason goes to the log, the client is told nothing. */
  void end(String reason) {
    log.info("Closed {}: {}", client == null ? "a connection" : client.id(), reason);
    channel.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (client == null) {
      return;
    }
    client.expiry().cancel();
    client.session().detach(channel);
    broker.registry().closed(this, client.id(), client.clean());
    if (will != null) {
      broker.published(will.topic(), will.payload());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent) {
      end("silent for longer than its keep-alive");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.warn("A connection failed: {}", cause.toString());
    }
    ctx.close();
  }
}
