package io.yotosmartstream.mqtt.broker;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.integration.mqtt.inbound.MqttPahoMessageDrivenChannelAdapter;
import org.springframework.integration.mqtt.outbound.MqttPahoMessageHandler;
import org.springframework.integration.mqtt.support.MqttHeaders;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessagingException;

/** The adapters of one connection. */
final class SpringIntegrationSession implements BrokerSession {
  private final ClientManager client;
  private final MqttPahoMessageDrivenChannelAdapter inbound;
  private final MqttPahoMessageHandler outbound;
  private final AtomicBoolean closed = new AtomicBoolean();

  SpringIntegrationSession(
      ClientManager client,
      MqttPahoMessageDrivenChannelAdapter inbound,
      MqttPahoMessageHandler outbound) {
    this.client = client;
    this.inbound = inbound;
    this.outbound = outbound;
  }

  @Override
  public void publish(String topic, String payload) {
    attempt(
        () ->
            outbound.handleMessage(
                MessageBuilder.withPayload(payload).setHeader(MqttHeaders.TOPIC, topic).build()));
  }

  @Override
  public void subscribe(List<String> topics) {
    List<String> already = List.of(inbound.getTopic());
    String[] others =
        topics.stream().filter(topic -> !already.contains(topic)).toArray(String[]::new);
    attempt(() -> inbound.addTopic(others));
  }

  @Override
  public void unsubscribe(List<String> topics) {
    attempt(() -> inbound.removeTopic(topics.toArray(String[]::new)));
  }

  @Override
  public boolean isOpen() {
    return !closed.get() && client.isConnected();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      client.stop(); // the adapters hold nothing of their own
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (MessagingException | IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BrokerException(Reasons.sentence(cause), Reasons.refusedToken(cause), e);
    }
  }
}
