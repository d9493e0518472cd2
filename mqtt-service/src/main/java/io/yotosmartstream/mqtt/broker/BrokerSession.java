package io.yotosmartstream.mqtt.broker;

import java.util.List;

/** An open connection. Its methods wait for the broker's answer, seconds at most. */
public interface BrokerSession {

  /** With QoS 1. @throws BrokerException where the broker did not take it */
  void publish(String topic, String payload);

  /** Listens to these as well. @throws BrokerException where the broker did not take it */
  void subscribe(List<String> topics);

  /** Listens to these no more. @throws BrokerException where the broker did not take it */
  void unsubscribe(List<String> topics);

  boolean isOpen();

  /** Ends it; the listener hears nothing any more. Does not throw. */
  void close();
}
