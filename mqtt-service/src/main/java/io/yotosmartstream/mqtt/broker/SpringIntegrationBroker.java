package io.yotosmartstream.mqtt.broker;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.mqtt.event.MqttIntegrationEvent;
import org.springframework.integration.mqtt.inbound.MqttPahoMessageDrivenChannelAdapter;
import org.springframework.integration.mqtt.outbound.MqttPahoMessageHandler;
import org.springframework.integration.mqtt.support.DefaultPahoMessageConverter;
import org.springframework.integration.mqtt.support.MqttHeaders;
import org.springframework.messaging.Message;

/**
 * Connections by Spring Integration's MQTT adapters over Paho. Each connection has a client and
 * adapters of its own, made with its token and thrown away at its end.
 */
public final class SpringIntegrationBroker implements Broker {
  private static final String USER_NAME = "_?x-amz-customauthorizer-name=PublicJWTAuthorizer";
  private static final int KEEP_ALIVE_SECONDS = 60;
  private static final int CONNECT_SECONDS = 10;
  private static final int MAX_IN_FLIGHT = 100;
  private static final int QOS = 1;

  private final URI url;
  private final BeanFactory beans;

  public SpringIntegrationBroker(URI url, BeanFactory beans) {
    this.url = url;
    this.beans = beans;
  }

  @Override
  public BrokerSession connect(Login login, List<String> topics, Listener listener) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    // The adapters swallow failures and only tell them as events.
    ApplicationEventPublisher events =
        event -> {
          if (event instanceof MqttIntegrationEvent e && e.getCause() != null) {
            failure.compareAndSet(null, e.getCause());
          }
        };
    ClientManager client =
        new ClientManager(
            options(login), login.clientId(), cause -> listener.lost(Reasons.sentence(cause)));
    client.setApplicationEventPublisher(events);
    MqttPahoMessageDrivenChannelAdapter inbound = inbound(client, topics, listener, events);
    MqttPahoMessageHandler outbound = outbound(client, events);
    SpringIntegrationSession session = new SpringIntegrationSession(client, inbound, outbound);
    try {
      client.start();
      if (failure.get() == null && client.isConnected()) {
        inbound.start();
        outbound.start();
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
    if (failure.get() != null) {
      session.close();
      throw failed(failure.get());
    }
    return session;
  }

  private MqttConnectOptions options(Login login) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setServerURIs(new String[] {url.toString()});
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setUserName(USER_NAME);
    options.setPassword(login.accessToken().toCharArray());
    options.setCleanSession(true);
    options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
    options.setConnectionTimeout(CONNECT_SECONDS);
    options.setMaxInflight(MAX_IN_FLIGHT);
    options.setAutomaticReconnect(false);
    return options;
  }

  private MqttPahoMessageDrivenChannelAdapter inbound(
      ClientManager client,
      List<String> topics,
      Listener listener,
      ApplicationEventPublisher events) {
    DirectChannel channel = new DirectChannel();
    channel.setBeanFactory(beans);
    channel.subscribe(message -> listener.message(topic(message), (byte[]) message.getPayload()));
    DefaultPahoMessageConverter bytes = new DefaultPahoMessageConverter();
    bytes.setPayloadAsBytes(true);
    bytes.setBeanFactory(beans);
    MqttPahoMessageDrivenChannelAdapter adapter =
        new MqttPahoMessageDrivenChannelAdapter(client, topics.toArray(String[]::new));
    adapter.setBeanFactory(beans);
    adapter.setApplicationEventPublisher(events);
    adapter.setConverter(bytes);
    adapter.setQos(QOS);
    adapter.setOutputChannel(channel);
    adapter.afterPropertiesSet();
    return adapter;
  }

  private MqttPahoMessageHandler outbound(ClientManager client, ApplicationEventPublisher events) {
    MqttPahoMessageHandler handler = new MqttPahoMessageHandler(client);
    handler.setBeanFactory(beans);
    handler.setApplicationEventPublisher(events);
    handler.setDefaultQos(QOS);
    handler.afterPropertiesSet();
    return handler;
  }

  private static String topic(Message<?> message) {
    String topic = message.getHeaders().get(MqttHeaders.RECEIVED_TOPIC, String.class);
    return topic == null ? "" : topic;
  }

  private static BrokerException failed(Throwable cause) {
    return new BrokerException(Reasons.sentence(cause), Reasons.refusedToken(cause), cause);
  }
}
