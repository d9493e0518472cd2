package io.yotosmartstream.simulator.broker;

import io.yotosmartstream.simulator.time.Timeline;

/** What every connection shares. */
record BrokerContext(
    Admission admission,
    TopicRules rules,
    Registry registry,
    Timeline timeline,
    Broker.Listener listener) {

  /** Passes on what a client published: to other clients, and to the players. */
  void published(String topic, byte[] payload) {
    registry.route(topic, payload, false);
    listener.published(topic, payload);
  }
}
