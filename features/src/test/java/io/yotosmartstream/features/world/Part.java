package io.yotosmartstream.features.world;

/** What can die and come back by itself. */
public enum Part {
  SIMULATOR,
  MQTT_SERVICE,
  /** Whatever answers {@code /api}: a server, or the instances of a function. */
  API
}
