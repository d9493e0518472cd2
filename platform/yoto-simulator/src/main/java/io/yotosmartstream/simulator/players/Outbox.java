package io.yotosmartstream.simulator.players;

/** Where players' messages go: {@code device/{id}/{suffix}}. */
@FunctionalInterface
public interface Outbox {
  void publish(String deviceId, String suffix, byte[] payload, boolean retain);
}
